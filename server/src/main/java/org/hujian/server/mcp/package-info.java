/** Tools for language models, over the Model Context Protocol: evidence instead of memory. */
@org.jspecify.annotations.NullMarked
package org.hujian.server.mcp;
