/** The REST API under {@code /api}, in the objects of the commands' own output. */
@org.jspecify.annotations.NullMarked
package org.hujian.server.api;
