package org.hujian.model;

/** How the body of a raw document is written. */
public enum Form {
  HTML,
  PLAIN
}
