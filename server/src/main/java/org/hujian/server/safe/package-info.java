/** Who may ask what: passwords, sessions, tokens, limits and the headers that guard a page. */
@org.jspecify.annotations.NullMarked
package org.hujian.server.safe;
