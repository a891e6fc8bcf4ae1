package org.hujian.analysis.annotate.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;

/**
 * Where a name read off its sentence really begins and ends: the segmenter cuts names in two (谭作|人)
 * or glues a word to them, and the article's other mentions and the signs themselves tell. Does not
 * decide whether it is a name.
 */
final class Edges {
  /** Signs of the sentence that a tagger takes for a name's last. */
  private static final String AFTER = "曾将则也已高是对在向和与等就又还并均都不只还再被让案";

  /** Signs of the sentence that a tagger takes for a name's first. */
  private static final String BEFORE = "查对向由让被令与和及同据给称请批再于任连指";

  /** Signs that no name begins or ends with. */
  private static final String EDGE = "·-《》、，。：“”‘’「」()（） ";

  /** Parts of speech that only grammar has, by their first letter. */
  private static final String GRAMMAR = "pcudr";

  private static final List<String> BODIES =
      List.of("大学", "学院", "集团", "公司", "医院", "银行", "基金会", "研究所", "实验室", "科技");

  private static final List<String> PLACES =
      List.of("地区", "联合基地", "空军基地", "海军基地", "国际机场", "机场", "高地", "半岛", "海峡", "群岛");

  /** More forms than this are not counted, so that no text costs more than its length. */
  private static final int MOST_COUNTED = 60;

  /** How much likelier a longer name must be where the sign behind it is a word of grammar. */
  private static final int AGAINST_GRAMMAR = 20;

  /** What a sign of a foreign name is worth that the whole article prints beside it. */
  private static final int SOUNDS = 8;

  /** More signs than this are never taken in. */
  private static final int LONGEST = 4;

  /** What each of two surnames before a given name is worth. */
  private static final int SURNAME = 12;

  /** Parts of speech of what is no word by itself: pieces of words, names and letters. */
  private static final Set<String> PIECES =
      Set.of("b", "ng", "ag", "vg", "dg", "tg", "Rg", "g", "nz", "x", "nr", "nrf", "q", "qv");

  private final Scene scene;
  private final Map<String, Integer> printed = new HashMap<>();

  Edges(Scene scene) {
    this.scene = scene;
  }

  Mention of(Mention m) {
    Span span = trimmed(withoutTitle(m.span(), m.type()), m.type());
    if (m.type() == EntityType.PERSON && han(span)) {
      span = person(span);
    }
    return new Mention(span, m.type(), m.rule());
  }

  /** 韦伯斯特大学, 安德鲁联合基地: named like a person, and no person. */
  Mention longer(Mention m) {
    if (m.type() != EntityType.PERSON || !m.rule().equals("name.tagged-person")) {
      return m;
    }
    int end = m.span().end();
    for (String body : BODIES) {
      if (scene.text.startsWith(body, end) && scene.edge(end + body.length())) {
        return new Mention(
            new Span(m.span().start(), end + body.length()), EntityType.ORG, "name.tagged-body");
      }
    }
    for (String place : PLACES) {
      if (scene.text.startsWith(place, end) && scene.edge(end + place.length())) {
        return new Mention(
            new Span(m.span().start(), end + place.length()),
            EntityType.PLACE,
            "name.tagged-place");
      }
    }
    return m;
  }

  private boolean han(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!Scene.han(scene.at(i))) {
        return false;
      }
    }
    return true;
  }

  private Span person(Span full) {
    Span span = withoutWord(full);
    Span whole = token(span);
    if (whole.length() > span.length()) {
      return whole;
    }
    if (span.length() == 2 && stretches(scene, span.start())) {
      return new Span(span.start(), span.end() + 1);
    }
    Span sounded = sounded(span);
    return sounded.length() <= 4 ? asElsewhere(sounded) : sounded;
  }

  /** A name written by sound, with the single signs beside it that the segmenter left over. */
  private Span sounded(Span span) {
    Signs signs = Signs.shared();
    for (int i = span.start(); i < span.end(); i++) {
      if (signs.worth(Signs.Role.SOUND, scene.at(i)) < 0) {
        return span;
      }
    }
    int end = span.end();
    while (end - span.end() < LONGEST
        && end < scene.text.length()
        && leftOver(scene.startsAt[end], end)) {
      end++;
    }
    int start = span.start();
    while (span.start() - start < LONGEST
        && start > 0
        && leftOver(scene.endsAt[start], start - 1)) {
      start--;
    }
    return new Span(start, end);
  }

  /** Whether a piece of one sign begins here, that is no word by itself. */
  static boolean piece(Scene scene, int at) {
    int t = at < scene.text.length() ? scene.startsAt[at] : -1;
    return t >= 0
        && scene.tokens.get(t).word().length() == 1
        && PIECES.contains(scene.tokens.get(t).pos());
  }

  /** Whether the token is a single sign of a foreign name and no word. */
  private boolean leftOver(int token, int at) {
    if (token < 0 || scene.tokens.get(token).word().length() > 1) {
      return false;
    }
    return Signs.shared().worth(Signs.Role.SOUND, scene.at(at)) >= SOUNDS
        && PIECES.contains(scene.tokens.get(token).pos())
        && scene.longest(Section.AFTER, at) == 0;
  }

  /** 卢丽娜本 is 卢丽娜, 首席调研官胡润 is 胡润: a word of one sign beside what the segmenter saw as a name. */
  private Span withoutWord(Span span) {
    int start = span.start();
    int end = span.end();
    int last = scene.startsAt[end - 1];
    int before = scene.endsAt[end - 1];
    if (end - start > 2
        && last >= 0
        && before >= 0
        && scene.tokens.get(last).end() == end
        && !PIECES.contains(scene.tokens.get(last).pos())
        && scene.tokens.get(before).start() >= start
        && scene.tokens.get(before).pos().startsWith("nr")
        && Math.max(
                Signs.shared().worth(Signs.Role.SECOND, scene.at(end - 1)),
                Signs.shared().worth(Signs.Role.SOUND, scene.at(end - 1)))
            < SOUNDS) {
      end--;
    }
    int t = scene.endsAt[start];
    if (end - start > 2 && scene.at(start) == '卿' && "务次政".indexOf(scene.at(start - 1)) >= 0) {
      start++;
    }
    if (end - start > 2
        && scene.at(start) == '官'
        && t >= 0
        && scene.tokens.get(t).word().length() > 1
        && (scene.tokens.get(t).pos().startsWith("n") || scene.tokens.get(t).pos().equals("vn"))) {
      start++;
    }
    return new Span(start, end);
  }

  /** The Japanese or foreign name that the segmenter knows whole. */
  private Span token(Span span) {
    int t = scene.startsAt[span.start()];
    if (t < 0 || scene.tokens.get(t).end() <= span.end()) {
      return span;
    }
    Token token = scene.tokens.get(t);
    boolean whole = token.pos().equals("nrj");
    if (token.pos().equals("nrf")) {
      String rest = scene.text.substring(span.end(), token.end());
      whole =
          rest.length() == 1
                  && AFTER.indexOf(rest) < 0
                  && "派因为以".indexOf(rest) < 0
                  && scene.longest(Section.AFTER, span.end()) == 0
                  && scene.longestBefore(Section.TITLE, span.start()) > 0
              || Signs.shared().name(token.word()) > Signs.shared().name(span.in(scene.text));
    }
    return whole ? new Span(span.start(), token.end()) : span;
  }

  /**
   * Whether the surname and sign that begin here go on with the next sign: a name of three signs is
   * likelier, and that sign is not rather a word.
   */
  static boolean stretches(Scene scene, int start) {
    int end = start + 2;
    char next = scene.at(end);
    int t = end < scene.text.length() ? scene.startsAt[end] : -1;
    if (t < 0 || !Scene.han(next) || scene.longest(Section.AFTER, end) > 0) {
      return false;
    }
    Token token = scene.tokens.get(t);
    if (token.word().length() > 1) {
      return false;
    }
    Signs signs = Signs.shared();
    int gain =
        signs.three(scene.at(start), scene.at(start + 1), next)
            - signs.two(scene.at(start), scene.at(start + 1));
    boolean grammar = GRAMMAR.indexOf(token.pos().charAt(0)) >= 0 || token.pos().startsWith("v");
    return signs.worth(Signs.Role.SURNAME, scene.at(start)) > 0
        && signs.worth(Signs.Role.SECOND, next) > 0
        && gain >= (grammar ? AGAINST_GRAMMAR : 0);
  }

  /**
   * The form with the sign that stands beside it wherever the article prints it, or without the one
   * that stands there only here.
   */
  private Span asElsewhere(Span span) {
    int start = span.start();
    int end = span.end();
    int all = times(start, end);
    if (all >= 2
        && Scene.han(scene.at(end))
        && AFTER.indexOf(scene.at(end)) < 0
        && scene.longest(Section.AFTER, end) == 0
        && goesOn(start, end)
        && times(start, end + 1) == all) {
      return new Span(start, end + 1);
    }
    if (all >= 2
        && end - start == 3
        && Signs.shared().worth(Signs.Role.SURNAME, scene.at(start - 1)) >= SURNAME
        && Signs.shared().worth(Signs.Role.SURNAME, scene.at(start)) >= SURNAME
        && times(start - 1, end) == all) {
      return new Span(start - 1, end);
    }
    if (all >= 2
        && Scene.sound(scene.at(start))
        && Signs.shared().worth(Signs.Role.SOUND, scene.at(start - 1)) >= SOUNDS
        && Signs.shared().worth(Signs.Role.SOUND, scene.at(start)) >= 0
        && !scene.edge(start)
        && times(start - 1, end) == all) {
      return new Span(start - 1, end);
    }
    if (end - start > 2
        && Signs.shared().name(scene.text.substring(start, end - 1)) > 0
        && times(start, end - 1) > 2 * all
        && scene.edge(end - 1)) {
      return new Span(start, end - 1);
    }
    return span;
  }

  /** Whether the name's next sign may belong to it. */
  private boolean goesOn(int start, int end) {
    Signs signs = Signs.shared();
    boolean chinese =
        end - start == 2
            && signs.worth(Signs.Role.SURNAME, scene.at(start)) > 0
            && signs.three(scene.at(start), scene.at(start + 1), scene.at(end)) > 0;
    boolean foreign =
        Scene.sound(scene.at(end - 1))
            && signs.worth(Signs.Role.SOUND, scene.at(end)) >= SOUNDS
            && !scene.edge(end);
    return chinese || foreign;
  }

  /** 冈德博士 is 冈德: a title that the segmenter took for part of the name. */
  private Span withoutTitle(Span span, EntityType type) {
    if (type != EntityType.PERSON) {
      return span;
    }
    int title = scene.longestBefore(Section.TITLE, span.end());
    return title < 2 || span.length() - title < 2
        ? span
        : new Span(span.start(), span.end() - title);
  }

  /**
   * A sign that belongs to the sentence rather than to the name: where the article prints the rest
   * more often than the whole.
   */
  private Span trimmed(Span span, EntityType type) {
    int start = span.start();
    int end = span.end();
    for (int i = end - 1; type == EntityType.ORG && i > start; i--) {
      if (scene.at(i) == '《') {
        start = i + 1;
      }
    }
    while (end - start > 2
        && (EDGE.indexOf(scene.at(end - 1)) >= 0
            || AFTER.indexOf(scene.at(end - 1)) >= 0 && rest(start, end - 1, start, end))) {
      end--;
    }
    while (end - start > 2
        && (EDGE.indexOf(scene.at(start)) >= 0
            || BEFORE.indexOf(scene.at(start)) >= 0 && rest(start + 1, end, start, end))) {
      start++;
    }
    return new Span(start, end);
  }

  private boolean rest(int start, int end, int from, int to) {
    return times(start, end) > times(from, to);
  }

  private int times(int start, int end) {
    String form = scene.text.substring(start, end);
    Integer known = printed.get(form);
    if (known != null) {
      return known;
    }
    if (printed.size() > MOST_COUNTED) {
      return 0;
    }
    int n = 0;
    for (int at = scene.text.indexOf(form);
        at >= 0 && n < 50;
        at = scene.text.indexOf(form, at + 1)) {
      n++;
    }
    printed.put(form, n);
    return n;
  }
}
