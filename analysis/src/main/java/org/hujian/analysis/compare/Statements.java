package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Dossier.Agreement;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Statement;
import org.hujian.model.Dossier.Version;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Lays the versions of one utterance side by side: same speaker, different outlets, the same words
 * or the same meaning, within days.
 *
 * <p>Versions are joined from the nearest pair down; one joins a group only if it is near to the
 * group on average, so that no chain of half-likenesses ends with two different sayings in one row.
 * A statement no other outlet has stays, alone.
 */
final class Statements {
  /**
   * A quotation with what it is compared by.
   *
   * @param person whether a known person said it; bodies, countries and the unnamed (知情人士) are
   *     many, and say many things a day
   * @param whole whether it says something by itself; 的困难和挫折 does not
   * @param days the days it names
   */
  record Utterance(
      int report,
      Quotation quotation,
      boolean person,
      boolean whole,
      Set<String> days,
      String text,
      Gist gist) {}

  private static final int SHORTEST_PHRASE = 8;
  private final Desk desk;
  private final Gists gists;
  private final Speakers speakers;
  private final Likeness likeness;
  private final Origins origins;

  Statements(Desk desk, Gists gists, Identities identities, Meanings meanings, Origins origins) {
    this.desk = desk;
    this.gists = gists;
    this.speakers = new Speakers(desk, identities);
    this.likeness = new Likeness(desk, meanings);
    this.origins = origins;
  }

  List<Statement> find() {
    Map<String, List<Utterance>> bySpeaker = new LinkedHashMap<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      LinkedArticle a = desk.articles().get(r);
      for (Quotation q : a.annotated().quotations()) {
        if (q.span().isEmpty()) {
          continue;
        }
        String speaker = speakers.key(a, q.attribution().source());
        bySpeaker
            .computeIfAbsent(speaker, k -> new ArrayList<>())
            .add(
                new Utterance(
                    r,
                    q,
                    person(a, q.attribution().source(), speaker),
                    gists.says(r, q.span()) || quoted(q),
                    days(a, q.span()),
                    a.article().text(q.span()),
                    gists.of(r, q.span())));
      }
    }
    List<List<Statement>> out = new ArrayList<>();
    bySpeaker.forEach((key, said) -> out.add(ofOne(key, said)));
    out.sort(
        Comparator.comparingLong((List<Statement> s) ->
                -s.stream().filter(x -> x.agreement() != Agreement.SINGLE).count())
            .thenComparing(s -> s.get(0).speaker() == null)
            .thenComparingInt(s -> -outlets(s))
            .thenComparingInt(s -> -s.size()));
    return out.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(s -> s.agreement() == Agreement.SINGLE))
        .toList();
  }

  /** Whether the source is a person: by itself, or as its words were joined to one. */
  private static boolean person(LinkedArticle a, @Nullable Source source, String key) {
    Entity e = source == null ? null : Speakers.entity(a, source);
    return e == null ? Speakers.joined(key) : e.type() == EntityType.PERSON;
  }

  /** A phrase in quotation marks is what was said, though it be no sentence. */
  private static boolean quoted(Quotation q) {
    return q.kind() == Quotation.Kind.DIRECT && q.span().length() >= SHORTEST_PHRASE;
  }

  private static Set<String> days(LinkedArticle a, Span span) {
    Set<String> out = new LinkedHashSet<>();
    for (TimeExpression t : a.annotated().times()) {
      String day = span.contains(t.span()) ? Timelines.calendarPoint(t) : null;
      if (day != null && day.length() == 10) {
        out.add(day);
      }
    }
    return out;
  }

  private int outlets(List<Statement> statements) {
    return (int)
        statements.stream()
            .flatMap(s -> s.versions().stream())
            .map(v -> desk.reports().get(v.passage().report()).outlet())
            .distinct()
            .count();
  }

  private List<Statement> ofOne(String key, List<Utterance> said) {
    List<List<Utterance>> groups = new ArrayList<>();
    groups.addAll(key.isEmpty() ? said.stream().map(List::of).toList() : likeness.groups(said));
    Set<String> aliases = aliases(said);
    String name = key.isEmpty() ? null : name(said);
    List<Statement> out = new ArrayList<>();
    if (!key.isEmpty()) {
      onOneMatter(said, groups)
          .forEach(g -> out.add(statement(name, List.copyOf(aliases), g, true)));
    }
    for (List<Utterance> g : groups) {
      out.add(statement(name, List.copyOf(aliases), g, false));
    }
    out.sort(
        Comparator.comparing((Statement s) -> s.agreement() == Agreement.SINGLE)
            .thenComparing(s -> -s.versions().size())
            .thenComparing(s -> s.versions().get(0).passage()));
    return out;
  }

  /** Takes pairs out of the sayings left alone: one person, one matter, not one utterance. */
  private List<List<Utterance>> onOneMatter(List<Utterance> said, List<List<Utterance>> groups) {
    Set<Utterance> alone = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.stream().filter(g -> g.size() == 1).forEach(g -> alone.add(g.getFirst()));
    List<List<Utterance>> out = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size() && alone.contains(said.get(i)); j++) {
        if (alone.contains(said.get(j)) && likeness.matter(said, i, j)) {
          out.add(List.of(said.get(i), said.get(j)));
          alone.remove(said.get(i));
          alone.remove(said.get(j));
        }
      }
    }
    groups.removeIf(g -> g.size() == 1 && !alone.contains(g.getFirst()));
    return out;
  }

  private Statement statement(
      @Nullable String name, List<String> aliases, List<Utterance> group, boolean matter) {
    Utterance first = group.get(0);
    Set<Integer> outlets = new LinkedHashSet<>();
    List<Version> versions = new ArrayList<>();
    Set<String> roots = new LinkedHashSet<>();
    boolean same = true;
    for (Utterance u : group) {
      List<String> via = u.quotation.attribution().via().stream().map(Source::name).toList();
      String origin = origins.of(u.report, u.quotation);
      outlets.add(desk.reports().get(u.report).outlet());
      roots.add(origin);
      Source source = u.quotation.attribution().source();
      same &= letters(u.text).equals(letters(first.text));
      versions.add(
          new Version(
              new Passage(u.report, u.quotation.span()),
              u.quotation.kind(),
              u.quotation.stance(),
              via,
              origin,
              source == null ? null : source.span(),
              u.quotation.attribution().cue(),
              u == first || matter
                  ? List.of()
                  : Changes.of(first.text, u.text, u.quotation.span().start())));
    }
    Agreement agreement =
        outlets.size() == 1 ? Agreement.SINGLE : same ? Agreement.SAME : Agreement.DIFFERS;
    String rule =
        switch (agreement) {
          case SAME -> "statement.same-words";
          case DIFFERS -> matter ? "statement.same-matter" : "statement.same-meaning";
          case SINGLE -> "statement.single";
        };
    return new Statement(name, aliases, versions, agreement, roots.size(), rule);
  }

  private Set<String> aliases(List<Utterance> said) {
    Set<String> out = new LinkedHashSet<>();
    for (Utterance u : said) {
      Source s = u.quotation.attribution().source();
      if (s == null) {
        continue;
      }
      out.addAll(Speakers.names(desk.articles().get(u.report), s));
    }
    return out;
  }

  /**
   * The name most reports resolve to, a person's own before the words around it; the longer, then
   * the first in order, of equals.
   */
  private String name(List<Utterance> said) {
    Map<String, Set<Integer>> known = new TreeMap<>();
    Map<String, Set<Integer>> worded = new TreeMap<>();
    for (Utterance u : said) {
      Source s = u.quotation.attribution().source();
      if (s == null) {
        continue;
      }
      Entity e = Speakers.entity(desk.articles().get(u.report), s);
      Map<String, Set<Integer>> into = e == null ? worded : known;
      into.computeIfAbsent(e == null ? s.name() : e.name(), k -> new LinkedHashSet<>())
          .add(u.report);
    }
    return (known.isEmpty() ? worded : known)
        .entrySet().stream()
            .max(
                Comparator.comparingInt((Map.Entry<String, Set<Integer>> e) -> e.getValue().size())
                    .thenComparingInt(e -> e.getKey().length())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
            .orElseThrow()
            .getKey();
  }

  private static String letters(String text) {
    StringBuilder b = new StringBuilder();
    Fold.fold(text).chars().filter(Character::isLetterOrDigit).forEach(c -> b.append((char) c));
    return b.toString();
  }
}
