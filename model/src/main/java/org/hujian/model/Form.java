package org.hujian.model;

/** How the body of a raw document is written. */
public enum Form {
  /** The markup of an article alone. */
  HTML,
  /** The markup of a whole page, with menus, lists and footers around the article. */
  PAGE,
  /** Lines without markup. */
  PLAIN
}
