package org.hujian.analysis.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.Dateline;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Segmenter;

/**
 * What the whole article says about the names read off its sentences: one form has one type, what
 * is a name once is one everywhere, what is one of many times is none; nationalities, datelines and
 * fused short forms are no names.
 */
final class Polish {
  private static final String PEOPLE = "人裔籍语";

  /** Signs that only grammar uses; never the second or a later sign of a person's name. */
  private static final String GRAMMAR = "是已因被曾只都也还再很没的了着过们这那吗呢吧么你我他她说";

  /** Signs that no given name of one sign is, behind a surname that is rather a word (曾在, 时对). */
  private static final String ONLY_GRAMMAR = "在对谁于由把被将会以可能经为有";

  private static final int LONGEST = 60;

  /** What the signs of a person's name are worth at least, in quarters of log2. */
  private static final int LIKELY = 0;

  /** The same for a word of the dictionary (居所, 余裕). */
  private static final int LIKELY_WORD = 16;

  /** The same after a title, where only words are refused. */
  private static final int LIKELY_CUED = 9;

  /** More forms than this are not counted, so that no text costs more than its length. */
  private static final int MOST_COUNTED = 60;

  private static final Comparator<Mention> ORDER =
      Comparator.comparingInt((Mention m) -> m.span().start());

  /** What the article says of one form. */
  private static final class Tally {
    final int[] types = new int[EntityType.values().length];
    int named;
    int printed;
    boolean strong;

    EntityType type() {
      int best = 0;
      for (int t = 1; t < types.length; t++) {
        if (types[t] > types[best]) {
          best = t;
        }
      }
      return EntityType.values()[best];
    }
  }

  private final Scene scene;
  private final Trace trace;
  private final boolean[] strong;
  private final Map<String, Tally> tallies = new HashMap<>();

  Polish(Scene scene, Finds finds, Trace trace) {
    this.scene = scene;
    this.trace = trace;
    strong = new boolean[scene.text.length() + 1];
    for (Finds.Find f : finds.all()) {
      if (f.weight() >= 40) {
        strong[f.start()] = true;
      }
    }
  }

  List<Mention> polish(List<Mention> tagged) {
    List<Mention> kept = new ArrayList<>();
    Edges edges = new Edges(scene);
    List<Mention> whole = levels(tagged);
    int free = 0;
    for (int k = 0; k < whole.size(); k++) {
      Mention full = whole.get(k);
      Mention m = edges.longer(edges.of(full));
      int next = k + 1 < whole.size() ? whole.get(k + 1).span().start() : scene.text.length();
      if (m.span().start() < free || m.span().end() > next) {
        m = full;
      }
      free = m.span().end();
      String why = refused(m);
      if (why == null) {
        kept.add(m);
      } else {
        trace.refused(m.rule(), m.span(), why);
      }
    }
    count(kept);
    return again(kept);
  }

  private @org.jspecify.annotations.Nullable String refused(Mention m) {
    String form = m.span().in(scene.text);
    int end = m.span().end();
    Dateline line = scene.reading.article().dateline();
    if (line != null && line.span().contains(m.span())) {
      return "in the dateline";
    }
    if (scene.in(Section.NOTNAME, form)) {
      return "no name";
    }
    if (m.rule().equals("name.tagged-person") && words(m.span())) {
      return "words of the sentence, not a name";
    }
    if ((m.rule().equals("name.tagged-person") || m.rule().equals("name.titled-chinese"))
        && unlike(m.span())) {
      return "signs that names seldom have";
    }
    if (m.type() == EntityType.PERSON && vessel(m.span())) {
      return "a ship or a storm";
    }
    if (form.length() < 2 || form.length() > LONGEST) {
      return "too short or too long";
    }
    if (inTitle(m)) {
      return "inside the title of a work";
    }
    if (m.type() == EntityType.PLACE
        && (form.equals("大陆") || form.equals("内地"))
        && "洲新次".indexOf(scene.at(m.span().start() - 1)) >= 0) {
      return "a continent";
    }
    if (letterBeside(m.span().start(), end) || gloss(m.span())) {
      return "inside a Latin gloss";
    }
    if (m.type() == EntityType.PLACE
        && PEOPLE.indexOf(scene.at(end)) >= 0
        && !scene.text.startsWith("人民", end)
        && !scene.text.startsWith("人大", end)
        && !scene.text.startsWith("人权", end)
        && form.length() < 6
        && !form.endsWith("市")
        && !form.endsWith("县")
        && !form.endsWith("省")) {
      return "a people or a language";
    }
    if (scene.text.startsWith("肺炎", end) || scene.text.startsWith("病毒", end)) {
      return "a disease";
    }
    if (m.type() == EntityType.ORG
        && (form.endsWith("当局") || form.endsWith("政府") || form.endsWith("警方"))) {
      return "an office, not its name";
    }
    return null;
  }

  /**
   * Whether what the tagger took for a person is a word of the dictionary that is no name, or holds
   * a sign that only the grammar of a sentence uses.
   */
  private boolean words(Span span) {
    if ("和与及才".indexOf(scene.at(span.start())) >= 0
        || span.length() == 2
            && ONLY_GRAMMAR.indexOf(scene.at(span.end() - 1)) >= 0
            && scene.in(
                Section.WEAKSURNAME, scene.text.substring(span.start(), span.start() + 1))) {
      return true;
    }
    for (int i = span.start() + 1; i < span.end(); i++) {
      if (GRAMMAR.indexOf(scene.at(i)) >= 0) {
        return true;
      }
    }
    int t = scene.startsAt[span.start()];
    if (t < 0 || scene.tokens.get(t).end() != span.end()) {
      return false;
    }
    String pos = scene.tokens.get(t).pos();
    if (pos.equals("nr")
        && Segmenter.isWord(scene.tokens.get(t).word())
        && Signs.shared().name(span.in(scene.text)) < LIKELY_WORD) {
      return true;
    }
    boolean named = pos.startsWith("nr") || pos.startsWith("ns") || pos.startsWith("nz");
    return !named
        && Segmenter.isWord(scene.tokens.get(t).word())
        && scene.longestBefore(Section.TITLE, span.start()) == 0
        && scene.longest(Section.AFTER, span.end()) == 0;
  }

  /** 约翰·麦凯恩号, 台风“莫拉夫”: named like a person. */
  private boolean vessel(Span span) {
    if (scene.at(span.end()) == '号' && scene.at(span.end() + 1) != '码') {
      return true;
    }
    int start = "“「\"".indexOf(scene.at(span.start() - 1)) >= 0 ? span.start() - 1 : span.start();
    return scene.text.startsWith("台风", start - 2)
        || scene.text.startsWith("飓风", start - 2)
        || scene.text.startsWith("风暴", start - 2);
  }

  /** Whether its signs are likelier as text than as a name; less is asked beside a title. */
  private boolean unlike(Span span) {
    String form = span.in(scene.text);
    if (form.length() > 4 || !form.chars().allMatch(c -> Scene.han((char) c))) {
      return false;
    }
    int worth = Signs.shared().name(form);
    boolean cued =
        scene.longestBefore(Section.TITLE, span.start()) > 0
            || scene.longest(Section.AFTER, span.end()) > 0;
    return cued ? worth < LIKELY_CUED && !partNamed(span) : worth < LIKELY;
  }

  /** Whether the segmenter saw a person's name in it. */
  private boolean partNamed(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      int t = scene.startsAt[i];
      if (t >= 0
          && scene.tokens.get(t).pos().startsWith("nr")
          && !Segmenter.isWord(scene.tokens.get(t).word())) {
        return true;
      }
    }
    return false;
  }

  /** Address chains are split by level: 河南省固始县 is two places. */
  private List<Mention> levels(List<Mention> mentions) {
    List<Mention> out = new ArrayList<>();
    for (Mention m : mentions) {
      int start = m.span().start();
      int end = m.span().end();
      int cut = m.type() == EntityType.PLACE && end - start > 3 ? level(start, end) : -1;
      while (cut > 0) {
        out.add(new Mention(new Span(start, cut), m.type(), m.rule()));
        start = cut;
        cut = end - start > 3 ? level(start, end) : -1;
      }
      out.add(
          start == m.span().start() ? m : new Mention(new Span(start, end), m.type(), m.rule()));
    }
    return out;
  }

  private int level(int start, int end) {
    Trie trie = scene.lexicon.names();
    int node = 0;
    int cut = -1;
    for (int k = start; k < end - 2 && node >= 0; k++) {
      node = trie.next(node, scene.text.charAt(k));
      if (node >= 0
          && trie.value(node) >= 0
          && scene.lexicon.row(trie.value(node)).type() == EntityType.PLACE) {
        cut = k + 1;
      }
    }
    if (cut < 0 || scene.lexicon.row(scene.text.substring(start, end)) != null) {
      return -1;
    }
    boolean known = scene.lexicon.row(scene.text.substring(cut, end)) != null;
    return known || end - cut >= 3 && "省市县区镇乡村州街路道旗盟".indexOf(scene.at(end - 1)) >= 0 ? cut : -1;
  }

  /** Names within 《》 are not counted, unless it is the title of a newspaper. */
  private boolean inTitle(Mention m) {
    int open = m.span().start() - 1;
    while (open >= 0 && m.span().start() - open < 40 && "《》\n".indexOf(scene.at(open)) < 0) {
      open--;
    }
    if (scene.at(open) != '《') {
      return false;
    }
    boolean whole = open == m.span().start() - 1 && scene.at(m.span().end()) == '》';
    return !(whole && m.type() == EntityType.ORG);
  }

  /** Whether it lies in brackets with Latin letters right after a Chinese name. */
  private boolean gloss(Span span) {
    if (!Scene.latin(scene.at(span.start()))) {
      return false;
    }
    int i = span.start() - 1;
    while (i >= 0
        && span.start() - i < 60
        && (Scene.latin(scene.at(i)) || " .-'’‘&,·".indexOf(scene.at(i)) >= 0)) {
      i--;
    }
    return scene.at(i) == '('
        && Scene.han(scene.at(Gloss.named(scene.text, i) - 1))
        && !Gloss.abbreviation(scene.text, span.start(), span.end());
  }

  private void count(List<Mention> mentions) {
    Trie trie = new Trie();
    List<Tally> numbered = new ArrayList<>();
    for (Mention m : mentions) {
      String form = m.span().in(scene.text);
      Tally tally = tallies.get(form);
      if (tally == null) {
        tally = new Tally();
        tallies.put(form, tally);
        trie.add(form, numbered.size());
        numbered.add(tally);
      }
      tally.named++;
      boolean backed = strong[m.span().start()];
      tally.types[m.type().ordinal()] += backed ? 3 : 1;
      tally.strong |= backed;
    }
    String text = scene.text;
    boolean[] taken = new boolean[text.length() + 1];
    for (Mention m : mentions) {
      java.util.Arrays.fill(taken, m.span().start() + 1, m.span().end(), true);
    }
    for (int i = 0; i < text.length(); i++) {
      int node = 0;
      for (int k = i; k < text.length() && node >= 0; k++) {
        node = trie.next(node, text.charAt(k));
        if (node >= 0 && trie.value(node) >= 0 && !taken[i] && !taken[k + 1]) {
          numbered.get(trie.value(node)).printed++;
        }
      }
    }
  }

  /**
   * The names that stay, with their article-wide type, and the same forms where they were missed.
   */
  private List<Mention> again(List<Mention> mentions) {
    List<Mention> out = new ArrayList<>();
    Trie trie = new Trie();
    boolean[] taken = new boolean[scene.text.length()];
    for (Mention m : mentions) {
      String form = m.span().in(scene.text);
      Tally tally = tallies.get(form);
      if (tally == null) {
        continue;
      }
      if (!tally.strong && tally.named * 3 < tally.printed) {
        trace.refused(m.rule(), m.span(), "seldom a name in this article");
        continue;
      }
      java.util.Arrays.fill(taken, m.span().start(), m.span().end(), true);
      out.add(new Mention(m.span(), tally.type(), m.rule()));
      trie.add(form, tally.type().ordinal());
    }
    String text = scene.text;
    for (int i = 0; i < text.length(); i++) {
      int node = 0;
      int end = 0;
      int type = 0;
      for (int k = i; k < text.length() && !taken[k]; k++) {
        node = trie.next(node, text.charAt(k));
        if (node < 0) {
          break;
        }
        if (trie.value(node) >= 0) {
          end = k + 1;
          type = trie.value(node);
        }
      }
      if (end == 0) {
        continue;
      }
      Mention m = new Mention(new Span(i, end), EntityType.values()[type], "name.again");
      boolean whole =
          scene.edge(i) && scene.edge(end) || end - i > 2 && type == EntityType.PERSON.ordinal();
      if (whole && !letterBeside(i, end) && refused(m) == null) {
        out.add(m);
        i = end - 1;
      }
    }
    for (Mention m : out) {
      java.util.Arrays.fill(taken, m.span().start(), m.span().end(), true);
    }
    out.addAll(Misspelt.of(scene, often(), taken));
    out.sort(ORDER);
    return out;
  }

  /** Short names in Chinese sounds that the article prints three times or more. */
  private List<String> often() {
    List<String> often = new ArrayList<>();
    tallies.forEach((form, tally) -> {
      if (tally.named >= 3 && tally.type() == EntityType.PERSON && Misspelt.can(form)) {
        often.add(form);
      }
    });
    often.sort(null);
    return often.subList(0, Math.min(often.size(), MOST_COUNTED));
  }

  private boolean letterBeside(int start, int end) {
    return Scene.latin(scene.at(start)) && Scene.latin(scene.at(start - 1))
        || Scene.latin(scene.at(end - 1)) && Scene.latin(scene.at(end));
  }
}
