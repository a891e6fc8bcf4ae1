/** Brings raw documents in: bytes to documents, no network. May import {@code model}. */
@org.jspecify.annotations.NullMarked
package org.hujian.sources;
