package org.hujian.app;

/** Whether to colour what is printed: on a terminal, unless NO_COLOR is set (no-color.org). */
enum Colours {
  ON,
  OFF;

  static Colours wanted() {
    String no = System.getenv("NO_COLOR");
    boolean asked = no == null || no.isEmpty();
    return asked && System.console() != null && System.console().isTerminal() ? ON : OFF;
  }

  String bold(String s) {
    return this == ON ? "\u001b[1m" + s + "\u001b[0m" : s;
  }

  String dim(String s) {
    return this == ON ? "\u001b[2m" + s + "\u001b[0m" : s;
  }

  String mark(String s) {
    return this == ON ? "\u001b[36m" + s + "\u001b[0m" : s;
  }
}
