/** Writes dossiers and exports: HTML, Markdown, JSON Lines, CSV. May import {@code model}. */
@org.jspecify.annotations.NullMarked
package org.hujian.report;
