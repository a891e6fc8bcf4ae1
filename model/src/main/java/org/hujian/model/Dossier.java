package org.hujian.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A story set side by side: what its reports say, each entry with the places it was read from.
 *
 * <p>Nothing in it is judged, and no words in it are the program's own: entries quote by {@link
 * Passage}, and reasons are rule ids.
 *
 * @param outlets the columns of the table, in order of their first report
 * @param reports in order of publication; a {@code Passage} names a report by its index here
 * @param occasions the story's events in order of their dates
 * @param timeline days in order
 * @param firsts claims that something happened for the first time
 * @param only sentences that one outlet alone has
 * @param lacking what most other outlets have and one has not
 */
public record Dossier(
    String id,
    String title,
    List<Column> outlets,
    List<Report> reports,
    List<Occasion> occasions,
    List<Day> timeline,
    List<DateConflict> dateConflicts,
    List<Parallel> firsts,
    List<Statement> statements,
    List<Quantity> quantities,
    List<Only> only,
    List<Lacking> lacking,
    List<Copied> copied,
    List<Reuse> reuse,
    List<Naming> namings,
    List<Term> terms,
    List<Label> labels,
    List<Note> notes) {

  /** Words of one report. */
  public record Passage(int report, Span span) implements Comparable<Passage> {
    public Passage {
      if (report < 0) {
        throw new IllegalArgumentException("not a report: " + report);
      }
      Objects.requireNonNull(span, "span");
    }

    @Override
    public int compareTo(Passage other) {
      int byReport = Integer.compare(report, other.report);
      return byReport != 0 ? byReport : span.compareTo(other.span);
    }
  }

  /**
   * An outlet with its reports.
   *
   * @param name null for reports that name none
   * @param facts what is known of it, in the order of {@link Fact.Field}
   */
  public record Column(
      @Nullable String name, List<String> aliases, List<Integer> reports, List<Fact> facts) {
    public Column {
      facts = List.copyOf(facts);
      aliases = List.copyOf(aliases);
      reports = List.copyOf(reports);
    }
  }

  /** Something about an outlet that anyone can check, and where: an address or a register. */
  public record Fact(Field field, String value, String source) {
    /** What is known of an outlet. */
    public enum Field {
      COUNTRY,
      OWNER,
      FUNDING,
      PLATFORM,
      SITE
    }
  }

  /**
   * One article of the story.
   *
   * @param outlet index of its column
   * @param occasion index of its event
   * @param copyOf index of the report it is a copy of, −1 if it is none
   * @param sentences of the text, in order
   */
  public record Report(
      Article article, int outlet, int occasion, int copyOf, List<Span> sentences) {
    public Report {
      Objects.requireNonNull(article, "article");
      sentences = List.copyOf(sentences);
    }
  }

  /** An event of the story; {@code date} is TIMEX3 and null where the reports do not tell. */
  public record Occasion(String id, @Nullable String date, String title, List<Integer> reports) {
    public Occasion {
      reports = List.copyOf(reports);
    }
  }

  /** What the clock of a timeline entry shows. */
  public enum Clock {
    HAPPENED,
    SAID,
    PUBLISHED
  }

  /**
   * A calendar point (TIMEX3: {@code 2022-02-04}, {@code 2021-12}) and what the reports put on it.
   */
  public record Day(String date, List<Entry> entries) {
    public Day {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A sentence on a day. For {@link Clock#PUBLISHED} both spans are empty and stand at the text's
   * start.
   *
   * @param time the time expression that put it there
   */
  public record Entry(Clock clock, Passage sentence, Span time) {}

  /** Two or more outlets that give different dates for the same thing. */
  public record DateConflict(List<Dated> versions, String rule) {
    public DateConflict {
      versions = List.copyOf(versions);
    }
  }

  /** A sentence, the time expression in it and the TIMEX3 value. */
  public record Dated(Passage sentence, Span time, String value) {}

  /**
   * What outlets say of one thing in their own voice: 400多天来首次, 疫情后首次.
   *
   * @param marks the words in each sentence that make the claim
   */
  public record Parallel(List<Passage> sentences, List<Span> marks, String rule) {
    public Parallel {
      sentences = List.copyOf(sentences);
      marks = List.copyOf(marks);
      if (sentences.size() != marks.size()) {
        throw new IllegalArgumentException("every sentence needs its mark");
      }
    }
  }

  /** How the versions of a statement stand to each other. */
  public enum Agreement {
    SAME,
    DIFFERS,
    SINGLE
  }

  /**
   * One utterance in the versions that outlets give of it.
   *
   * @param speaker the fullest name; null where no report tells who spoke
   * @param aliases every name the versions use
   * @param origins how many of the versions do not depend on one another
   */
  public record Statement(
      @Nullable String speaker,
      List<String> aliases,
      List<Version> versions,
      Agreement agreement,
      int origins,
      String rule) {
    public Statement {
      aliases = List.copyOf(aliases);
      versions = List.copyOf(versions);
    }
  }

  /**
   * A statement as one report has it.
   *
   * @param via relays, nearest the speaker first
   * @param origin what the version rests on: versions with equal origins count once
   * @param speaker the words that name the speaker here; null where there are none
   * @param changed the words inside the passage that the first version does not have
   */
  public record Version(
      Passage passage,
      Quotation.Kind kind,
      boolean stance,
      List<String> via,
      String origin,
      @Nullable Span speaker,
      @Nullable Span cue,
      List<Span> changed) {
    public Version {
      via = List.copyOf(via);
      changed = List.copyOf(changed);
    }
  }

  /** What interval arithmetic says about figures of one quantity. */
  public enum Verdict {
    AGREE,
    COMPATIBLE,
    DIFFER,
    UNCLEAR
  }

  /**
   * One quantity as the outlets give it.
   *
   * @param counted what is counted, in the words of the first version
   * @param rule what the verdict rests on, e.g. {@code figure.same-time-disjoint}
   */
  public record Quantity(
      String counted, @Nullable String unit, Verdict verdict, String rule, List<Amount> versions) {
    public Quantity {
      versions = List.copyOf(versions);
    }
  }

  /**
   * A figure in its sentence.
   *
   * @param passage the figure's own words
   * @param saidBy who is given as its source, null where the outlet says it itself
   */
  public record Amount(
      Passage passage,
      Span sentence,
      Figure figure,
      @Nullable String asOf,
      @Nullable String saidBy) {}

  /** A sentence that only one outlet has, and which outlets published later without it. */
  public record Only(Passage sentence, List<Integer> couldHaveKnown, double nearest) {
    public Only {
      couldHaveKnown = List.copyOf(couldHaveKnown);
    }
  }

  /**
   * What most other outlets have and this one has nothing near: a sentence of each outlet that has
   * it.
   */
  public record Lacking(int outlet, List<Passage> elsewhere) {
    public Lacking {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /**
   * A passage that several reports have word for word or nearly so.
   *
   * @param passages the earliest first
   * @param agency the body the reports themselves name as its origin, null if none does
   */
  public record Copied(List<Passage> passages, @Nullable String agency) {
    public Copied {
      passages = List.copyOf(passages);
      if (passages.size() < 2) {
        throw new IllegalArgumentException("a copied passage stands in two reports at least");
      }
    }
  }

  /** An edge of the reuse graph: so many characters of {@code from} stand in {@code to}. */
  public record Reuse(int from, int to, int characters) {}

  /**
   * The forms outlets use for one person, body or place.
   *
   * @param differs whether one outlet has a form that is not another's, longer or shorter
   */
  public record Naming(String name, EntityType type, boolean differs, List<Used> forms) {
    public Naming {
      forms = List.copyOf(forms);
    }
  }

  /** A form, how often an outlet uses it, and where it first does. */
  public record Used(int outlet, String form, int count, Passage first) {}

  /**
   * A term that sets an outlet apart in this story.
   *
   * @param count its uses by the outlet
   * @param elsewhere its uses by all others
   * @param score log-odds with an informative Dirichlet prior, in standard deviations
   */
  public record Term(
      int outlet, String term, int count, int elsewhere, double score, Passage first) {}

  /** Words an outlet puts before a name: 中共官媒 before 新华社. */
  public record Label(String name, int outlet, String label, int count, Passage first) {}

  /**
   * Something in a report that contradicts the report itself, its own date, or all other reports.
   *
   * @param at the words in question
   * @param printed what stands there
   * @param expected what the evidence says
   * @param evidence where it says so; empty where it is the report's own stamp
   */
  public record Note(
      Kind kind, String rule, Passage at, String printed, String expected, List<Passage> evidence) {
    /** {@code label} is what the contract prints. */
    public enum Kind {
      DATE("date-conflict"),
      TIME_ZONE("time-zone"),
      NAME("name-conflict"),
      NUMBER("number-conflict");

      private final String label;

      Kind(String label) {
        this.label = label;
      }

      public String label() {
        return label;
      }
    }

    public Note {
      evidence = List.copyOf(evidence);
    }
  }

  public Dossier {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    outlets = List.copyOf(outlets);
    reports = List.copyOf(reports);
    occasions = List.copyOf(occasions);
    timeline = List.copyOf(timeline);
    dateConflicts = List.copyOf(dateConflicts);
    firsts = List.copyOf(firsts);
    statements = List.copyOf(statements);
    quantities = List.copyOf(quantities);
    only = List.copyOf(only);
    lacking = List.copyOf(lacking);
    copied = List.copyOf(copied);
    reuse = List.copyOf(reuse);
    namings = List.copyOf(namings);
    terms = List.copyOf(terms);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
  }

  /** The report a passage is from. */
  public Report report(Passage passage) {
    return reports.get(passage.report());
  }

  /** The words of a passage. */
  public String text(Passage passage) {
    return passage.span().in(report(passage).article().text());
  }

  /** The sentence of its report that holds the start of a passage; the passage itself if none. */
  public Span sentence(Passage passage) {
    for (Span s : report(passage).sentences()) {
      if (s.contains(passage.span().start())) {
        return s;
      }
    }
    return passage.span();
  }

  /** The column of a passage's report. */
  public Column column(Passage passage) {
    return outlets.get(report(passage).outlet());
  }
}
