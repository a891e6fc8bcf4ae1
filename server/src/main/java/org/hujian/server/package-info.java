/**
 * The door over HTTP: pages, a REST API, feeds and tools for language models over one home.
 *
 * <p>May import {@code model}, {@code archive} and {@code report}. Each handler is a question to a
 * port and an answer; opens no connection to anywhere.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.server;
