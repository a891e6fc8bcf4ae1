package org.hujian.report;

import org.hujian.model.Dossier.Note;

/** A note on a text in one sentence, in the interface's two languages. */
final class NoteText {
  private NoteText() {}

  static String zh(Note n) {
    String printed = "文中作“" + n.printed() + "”";
    return switch (n.kind()) {
      case DATE -> printed + "，按文内其他时间应为“" + n.expected() + "”。";
      case TIME_ZONE -> "时间戳作“" + n.printed() + "”，文内证据表明是" + n.expected() + "。";
      case NAME -> printed + "，他处作“" + n.expected() + "”。";
      case NUMBER -> printed + "，同文他处作“" + n.expected() + "”。";
    };
  }

  static String en(Note n) {
    return switch (n.kind()) {
      case DATE ->
          "The text says “"
              + n.printed()
              + "”; the other times in it point to “"
              + n.expected()
              + "”.";
      case TIME_ZONE ->
          "The stamp says “" + n.printed() + "”; evidence in the document: " + n.expected() + ".";
      case NAME -> "The text says “" + n.printed() + "”; elsewhere “" + n.expected() + "”.";
      case NUMBER -> "The text says “" + n.printed() + "”; elsewhere in it “" + n.expected() + "”.";
    };
  }
}
