package org.hujian.report;

/** The choice of the interface's language and of its colours; the style sheet does the rest. */
final class Switches {
  private Switches() {}

  static void write(Markup m) {
    m.raw("<div class=\"switches\">");
    choice(m, "ui", "ui-zh", "中文", "中文", true);
    choice(m, "ui", "ui-en", "EN", "EN", false);
    m.raw("<span class=\"gap\"></span>");
    choice(m, "theme", "th-auto", "自动", "Auto", true);
    choice(m, "theme", "th-light", "浅", "Light", false);
    choice(m, "theme", "th-dark", "深", "Dark", false);
    m.raw("</div>");
  }

  private static void choice(Markup m, String group, String id, String zh, String en, boolean on) {
    m.open("label", "for", id, "class", "sw");
    m.raw("<input type=\"radio\" name=\"" + group + "\" id=\"" + id + "\"");
    m.raw(on ? " checked>" : ">");
    m.raw("<span>").ui(zh, en).raw("</span>").close("label");
  }
}
