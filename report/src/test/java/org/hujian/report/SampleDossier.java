package org.hujian.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Agreement;
import org.hujian.model.Dossier.Amount;
import org.hujian.model.Dossier.Clock;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Verdict;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.Outlet;
import org.hujian.model.Publication;
import org.hujian.model.Quotation;
import org.hujian.model.Span;

/** A dossier made by hand from three invented reports: every kind of entry once at least. */
final class SampleDossier {
  private static final String[][] TEXTS = {
    {
      "临江晚报",
      "青桥坍塌 两人获救",
      "2025-05-06T20:10:00+08:00",
      "zh-Hans",
      "5月6日下午，临江市青桥引桥突然坍塌。",
      "市长沈一舟说：“救援不停，直到找到最后一个人。”据南岭社报道，已有12人受伤。",
      "附近居民说，桥面上星期就有裂缝。"
    },
    {
      "海岸廣播",
      "青橋引橋塌下 市長：救援不會停",
      "2025-05-07T09:00:00+08:00",
      "zh-Hant",
      "臨江市青橋引橋週二下午坍塌。",
      "市長沈一舟向南嶺社表示，在找到最後一個人之前，救援不會停止。十多人受傷送院。",
      "運輸局計劃明年重建引橋，費用3億元。"
    },
    {
      "北原观察",
      "青桥坍塌追踪：十五人受伤",
      "2025-05-08T07:30:00+08:00",
      "zh-Hans",
      "5月5日下午，临江市青桥引桥坍塌，15人受伤。",
      "官方的南岭社说，事故正在调查。"
    },
  };

  private final List<Dossier.Report> reports = new ArrayList<>();

  static Dossier dossier() {
    return new SampleDossier().make();
  }

  /** The same dossier whose every word of an article tries to be markup. */
  static Dossier hostile(String attack) {
    SampleDossier s = new SampleDossier();
    s.attack = attack;
    return s.make();
  }

  /** The same dossier, its last report a copy of the first and of the first's event. */
  static Dossier withCopy() {
    SampleDossier s = new SampleDossier();
    s.copy = true;
    return s.make();
  }

  private String attack = "";
  private boolean copy;

  private Dossier make() {
    for (int i = 0; i < TEXTS.length; i++) {
      String[] t = TEXTS[i];
      StringBuilder text = new StringBuilder();
      List<Span> paragraphs = new ArrayList<>();
      for (int p = 4; p < t.length; p++) {
        if (p > 4) {
          text.append('\n');
        }
        String words = t[p] + attack;
        paragraphs.add(new Span(text.length(), text.length() + words.length()));
        text.append(words);
      }
      Article a =
          new Article(
              "id" + i,
              "sample/" + i + ".md" + attack,
              attack.isEmpty() ? "https://example.org/news/" + i : "javascript:" + attack,
              new Outlet(t[0] + attack, List.of()),
              t[1] + attack,
              attack.isEmpty() ? null : attack,
              new Publication(OffsetDateTime.parse(t[2]), Publication.Origin.FRONT_MATTER, false),
              null,
              attack.isEmpty() ? t[3] : t[3] + attack,
              text.toString(),
              paragraphs,
              List.of());
      reports.add(
          new Dossier.Report(a, i, i < 2 || copy ? 0 : 1, copy && i == 2 ? 0 : -1, paragraphs));
    }
    return new Dossier(
        "s1",
        "青桥坍塌" + attack,
        List.of(column(0), column(1), column(2)),
        reports,
        List.of(
            new Dossier.Occasion(
                "e1", "2025-05-06", "引桥坍塌" + attack, copy ? List.of(0, 1, 2) : List.of(0, 1)),
            new Dossier.Occasion("e2", null, "调查" + attack, copy ? List.of() : List.of(2))),
        timeline(),
        List.of(
            new Dossier.DateConflict(
                List.of(
                    new Dossier.Dated(at(0, TEXTS[0][4]), at(0, "5月6日下午").span(), "2025-05-06"),
                    new Dossier.Dated(at(2, TEXTS[2][4]), at(2, "5月5日下午").span(), "2025-05-05")),
                "date.same-event")),
        List.of(
            new Dossier.Parallel(
                List.of(at(0, TEXTS[0][4]), at(2, TEXTS[2][4])),
                List.of(at(0, "突然").span(), at(2, "15人").span()),
                "parallel.first")),
        statements(),
        quantities(),
        List.of(
            new Dossier.Only(at(0, TEXTS[0][6]), List.of(1, 2), 0.41),
            new Dossier.Only(at(1, TEXTS[1][6]), List.of(2), 0.38)),
        List.of(new Dossier.Lacking(2, List.of(at(0, "救援不停"), at(1, "救援不會停止")))),
        List.of(new Dossier.Copied(List.of(at(0, "临江市青桥引桥"), at(2, "临江市青桥引桥")), "南岭社" + attack)),
        List.of(new Dossier.Reuse(0, 2, 7)),
        List.of(
            new Dossier.Naming(
                "南岭社" + attack,
                EntityType.ORG,
                true,
                List.of(
                    new Dossier.Used(0, "南岭社" + attack, 1, at(0, "南岭社")),
                    new Dossier.Used(1, "南嶺社" + attack, 1, at(1, "南嶺社")),
                    new Dossier.Used(2, "南岭社" + attack, 1, at(2, "南岭社"))))),
        List.of(new Dossier.Term(2, "官方" + attack, 1, 0, 2.1, at(2, "官方"))),
        List.of(new Dossier.Label("南岭社" + attack, 2, "官方的" + attack, 1, at(2, "官方的"))),
        List.of(
            new Dossier.Note(
                Dossier.Note.Kind.DATE,
                "note.past-date",
                at(2, "5月5日下午"),
                "5月5日" + attack,
                "5月6日" + attack,
                List.of(at(0, "5月6日下午")))));
  }

  private List<Dossier.Day> timeline() {
    return List.of(
        new Dossier.Day(
            "2025-05-05",
            List.of(new Dossier.Entry(Clock.HAPPENED, at(2, TEXTS[2][4]), at(2, "5月5日下午").span()))),
        new Dossier.Day(
            "2025-05-06",
            List.of(
                new Dossier.Entry(Clock.PUBLISHED, new Passage(0, new Span(0, 0)), new Span(0, 0)),
                new Dossier.Entry(Clock.HAPPENED, at(0, TEXTS[0][4]), at(0, "5月6日下午").span()),
                new Dossier.Entry(Clock.HAPPENED, at(1, TEXTS[1][4]), at(1, "週二下午").span()))),
        new Dossier.Day(
            "2025-05-07",
            List.of(
                new Dossier.Entry(
                    Clock.PUBLISHED, new Passage(1, new Span(0, 0)), new Span(0, 0)))),
        new Dossier.Day(
            "2026",
            List.of(new Dossier.Entry(Clock.SAID, at(1, TEXTS[1][6]), at(1, "明年").span()))));
  }

  private List<Dossier.Statement> statements() {
    Dossier.Version first =
        new Dossier.Version(
            at(0, "救援不停，直到找到最后一个人。"),
            Quotation.Kind.DIRECT,
            false,
            List.of(),
            "0",
            at(0, "市长沈一舟").span(),
            at(0, "说").span(),
            List.of());
    Dossier.Version second =
        new Dossier.Version(
            at(1, "在找到最後一個人之前，救援不會停止"),
            Quotation.Kind.INDIRECT,
            false,
            List.of("南嶺社" + attack),
            "南嶺社",
            at(1, "市長沈一舟").span(),
            at(1, "表示").span(),
            List.of(at(1, "之前").span(), at(1, "會停止").span()));
    return List.of(
        new Dossier.Statement(
            "沈一舟" + attack,
            List.of("沈一舟" + attack),
            List.of(first, second),
            Agreement.DIFFERS,
            2,
            "statement.near"),
        new Dossier.Statement(
            null,
            List.of(),
            List.of(
                new Dossier.Version(
                    at(0, "桥面上星期就有裂缝"),
                    Quotation.Kind.INDIRECT,
                    false,
                    List.of(),
                    "0",
                    at(0, "附近居民").span(),
                    null,
                    List.of())),
            Agreement.SINGLE,
            1,
            "statement.single"));
  }

  private List<Dossier.Quantity> quantities() {
    return List.of(
        new Dossier.Quantity(
            "受伤" + attack,
            "人",
            Verdict.COMPATIBLE,
            "figure.overlap",
            List.of(
                amount(0, "12人", "12", "12", TEXTS[0][5]),
                amount(1, "十多人", "10", "19", TEXTS[1][5]),
                amount(2, "15人", "15", "15", TEXTS[2][4]))));
  }

  private Amount amount(int report, String words, String min, String max, String sentence) {
    Span at = at(report, words).span();
    Figure f =
        new Figure(
            at,
            new BigDecimal(min),
            new BigDecimal(max),
            !min.equals(max),
            "人",
            "人",
            null,
            Figure.Aspect.LEVEL,
            Figure.State.STATED,
            null,
            "figure.count");
    return new Amount(
        new Passage(report, at), at(report, sentence).span(), f, null, "南岭社" + attack);
  }

  private Dossier.Column column(int outlet) {
    return new Dossier.Column(
        TEXTS[outlet][0] + attack,
        List.of(),
        List.of(outlet),
        outlet > 0
            ? List.of()
            : List.of(
                new Dossier.Fact(
                    Dossier.Fact.Field.OWNER, "临江报社" + attack, "https://example.org/imprint")));
  }

  private Passage at(int report, String words) {
    String text = reports.get(report).article().text();
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(words + " is not in report " + report);
    }
    return new Passage(report, new Span(start, start + words.length()));
  }
}
