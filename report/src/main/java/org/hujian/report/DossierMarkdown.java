package org.hujian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier as Markdown (CommonMark with tables), for a text editor or a note system.
 *
 * <p>What comes from an article is escaped, so that no text of an article can become markup.
 */
public final class DossierMarkdown {
  /** Writes the dossier; the stream stays open. */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    out.write(new Page(dossier).write().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One dossier on its way out. */
  private static final class Page {
    private final Dossier d;
    private final StringBuilder b = new StringBuilder();

    Page(Dossier d) {
      this.d = d;
    }

    String write() {
      b.append("# ").append(safe(d.title())).append("\n\n");
      reports();
      timeline();
      statements();
      figures();
      only();
      copied();
      names();
      wording();
      notes();
      return b.toString();
    }

    private void reports() {
      b.append("| 媒体 | 报道 | 发表 | 出处 |\n| --- | --- | --- | --- |\n");
      for (Dossier.Report r : d.reports()) {
        b.append("| ").append(cell(outlet(r.outlet()))).append(" | ");
        b.append(cell(r.article().title())).append(" | ");
        b.append(Stamps.people(r.article().published())).append(" | ");
        String url = r.article().url();
        b.append(url == null ? cell(r.article().source()) : link(url)).append(" |\n");
      }
      b.append('\n');
    }

    private void timeline() {
      heading("时间线", d.timeline().size());
      for (Dossier.Occasion o : d.occasions()) {
        b.append("- **").append(o.date() == null ? "日期不详" : o.date()).append("** ");
        b.append(safe(o.title())).append('\n');
      }
      for (Dossier.Day day : d.timeline()) {
        b.append("\n### ").append(day.date()).append("\n\n");
        for (Dossier.Entry e : day.entries()) {
          String clock =
              switch (e.clock()) {
                case HAPPENED -> "发生";
                case SAID -> "说出";
                case PUBLISHED -> "发表";
              };
          b.append("- ").append(clock).append(" · ").append(who(e.sentence()));
          if (e.clock() == Dossier.Clock.PUBLISHED) {
            b.append('《').append(safe(d.report(e.sentence()).article().title())).append('》');
          } else {
            b.append('：').append(words(e.sentence()));
          }
          b.append('\n');
        }
      }
      for (Dossier.Parallel f : d.firsts()) {
        b.append("\n“首次”之说：\n");
        f.sentences().forEach(p -> b.append("- ").append(quote(p)).append('\n'));
      }
      for (Dossier.DateConflict c : d.dateConflicts()) {
        b.append("\n日期不一致：\n");
        for (Dossier.Dated v : c.versions()) {
          b.append("- ").append(v.value()).append(" · ").append(quote(v.sentence())).append('\n');
        }
      }
      b.append('\n');
    }

    private void statements() {
      heading("谁说了什么", d.statements().size());
      for (Dossier.Statement s : d.statements()) {
        b.append("### ").append(safe(s.speaker() == null ? "说话人不详" : s.speaker()));
        b.append("\n\n");
        if (s.versions().size() > 1) {
          b.append(s.versions().size()).append(" 个版本，").append(s.origins());
          b.append(" 个独立来源\n\n");
        }
        for (Dossier.Version v : s.versions()) {
          String kind =
              switch (v.kind()) {
                case DIRECT -> "直接引语";
                case INDIRECT -> "间接引语";
                case MIXED -> "混合引语";
              };
          b.append("- ").append(who(v.passage())).append("（").append(kind);
          if (!v.via().isEmpty()) {
            b.append("，经 ").append(safe(String.join(" → ", v.via())));
          }
          b.append("）：").append(words(v.passage())).append('\n');
        }
        b.append('\n');
      }
    }

    private void figures() {
      heading("数字", d.quantities().size());
      for (Dossier.Quantity q : d.quantities()) {
        String verdict =
            switch (q.verdict()) {
              case AGREE -> "一致";
              case COMPATIBLE -> "相容";
              case DIFFER -> "不同";
              case UNCLEAR -> "无法比较";
            };
        b.append("### ").append(safe(q.counted())).append("：").append(verdict).append("\n\n");
        b.append("| 媒体 | 数字 | 状态 | 截至 | 谁说的 | 原句 |\n| --- | --- | --- | --- | --- | --- |\n");
        for (Dossier.Amount v : q.versions()) {
          String state =
              switch (v.figure().state()) {
                case STATED -> "已然";
                case PLANNED -> "计划";
                case ESTIMATED -> "估计";
                case DENIED -> "否认";
              };
          row(
              List.of(
                  who(v.passage()),
                  words(v.passage()),
                  state,
                  orDash(v.asOf()),
                  orDash(v.saidBy()),
                  words(new Passage(v.passage().report(), v.sentence()))));
        }
        b.append('\n');
      }
    }

    private void only() {
      heading("只此一家", d.only().size());
      for (Dossier.Only o : d.only()) {
        b.append("- ").append(quote(o.sentence()));
        if (!o.couldHaveKnown().isEmpty()) {
          b.append("（其后发表而没有：");
          b.append(
              o.couldHaveKnown().stream()
                  .map(c -> safe(outlet(c)))
                  .collect(Collectors.joining("、")));
          b.append('）');
        }
        b.append('\n');
      }
      b.append('\n');
      heading("独缺", d.lacking().size());
      for (Dossier.Lacking l : d.lacking()) {
        b.append("- ")
            .append(safe(outlet(l.outlet())))
            .append(" 没有（")
            .append(d.outlets().size())
            .append(" 家中 ");
        b.append(l.elsewhere().size()).append(" 家有）：\n");
        l.elsewhere().forEach(p -> b.append("  - ").append(quote(p)).append('\n'));
      }
      b.append('\n');
    }

    private void copied() {
      heading("相同文字", d.copied().size());
      for (Dossier.Copied c : d.copied()) {
        b.append("> ").append(words(c.passages().get(0))).append("\n\n");
        b.append("最早：").append(who(c.passages().get(0))).append("；也见于 ");
        b.append(
            c.passages().stream()
                .skip(1)
                .map(this::who)
                .distinct()
                .collect(Collectors.joining("、")));
        if (c.agency() != null) {
          b.append("；注明来自 ").append(safe(c.agency()));
        }
        b.append("\n\n");
      }
    }

    private void names() {
      heading("称谓", d.namings().size());
      for (Dossier.Naming n : d.namings()) {
        b.append("- **").append(safe(n.name())).append("**：");
        b.append(
            n.forms().stream()
                .map(f -> safe(outlet(f.outlet())) + " " + safe(f.form()) + " ×" + f.count())
                .collect(Collectors.joining("；")));
        b.append('\n');
      }
      b.append('\n');
    }

    private void wording() {
      heading("用词", d.terms().size());
      if (!d.terms().isEmpty()) {
        b.append("| 媒体 | 词 | 次数 | 别家 | 分 |\n| --- | --- | --- | --- | --- |\n");
      }
      for (Dossier.Term t : d.terms()) {
        row(
            List.of(
                safe(outlet(t.outlet())),
                safe(t.term()),
                Integer.toString(t.count()),
                Integer.toString(t.elsewhere()),
                Double.toString(Math.round(t.score() * 10) / 10.0)));
      }
      b.append('\n');
      for (Dossier.Label l : d.labels()) {
        b.append("- ").append(safe(outlet(l.outlet()))).append("：").append(safe(l.label()));
        b.append(' ').append(safe(l.name())).append(" ×").append(l.count()).append('\n');
      }
      b.append('\n');
    }

    private void notes() {
      heading("文本自身的矛盾", d.notes().size());
      for (Dossier.Note n : d.notes()) {
        b.append("- ").append(who(n.at())).append("：").append(safe(NoteText.zh(n))).append('\n');
        n.evidence().forEach(e -> b.append("  - ").append(quote(e)).append('\n'));
      }
    }

    private void heading(String title, int count) {
      b.append("## ").append(title).append("（").append(count).append("）\n\n");
    }

    private void row(List<String> cells) {
      b.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String quote(Passage p) {
      return who(p) + "：" + words(p);
    }

    private String words(Passage p) {
      return safe(d.text(p));
    }

    private String who(Passage p) {
      return safe(outlet(d.report(p).outlet()));
    }

    private String outlet(int column) {
      String name = d.outlets().get(column).name();
      return name == null ? "未署媒体" : name;
    }

    private static String orDash(@Nullable String s) {
      return s == null ? "—" : safe(s);
    }

    private static String cell(String s) {
      return safe(s);
    }
  }

  /** Escapes every ASCII sign that Markdown gives a meaning, and folds line ends to a space. */
  static String safe(String s) {
    StringBuilder out = new StringBuilder(s.length() + 8);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(' ');
      } else if (c == '<') {
        out.append("&lt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else if ("\\`*_{}[]()#+!|>~-.:".indexOf(c) >= 0
          && (c != '.' && c != '-' && c != ':' || start(s, i))) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** An address as an autolink; one with odd signs in it, or of another scheme, as mere words. */
  static String link(String url) {
    boolean plain =
        url.startsWith("https://") || url.startsWith("http://")
            ? url.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>|\"`\\".indexOf(c) < 0)
            : false;
    return plain ? "<" + url + ">" : safe(url);
  }

  /** Dots, dashes and colons mean something only near the start of a line or inside a bare link. */
  private static boolean start(String s, int i) {
    return i < 4 || s.startsWith("://", i);
  }
}
