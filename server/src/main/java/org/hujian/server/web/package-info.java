/** Pages for a reader, drawn on the server by templates that were compiled with the program. */
@org.jspecify.annotations.NullMarked
package org.hujian.server.web;
