package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Outlet;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/** The speakers of one article, resolved in the order of the text. */
final class Speakers {
  private static final Set<String> PERSON = Set.of("他", "她", "其", "自己", "本人", "此人", "后者");
  private static final Set<String> THING = Set.of("它", "其");
  private static final Set<String> MANY = Set.of("他们", "她们", "它们");
  private static final Set<String> BOTH =
      Set.of("双方", "两国", "两国元首", "两国领导人", "两人", "二人", "两位领导人", "两位总统");

  private static final Pattern JOINT = Pattern.compile("[与和及、]");
  private static final List<String> OF =
      List.of("的", "妻子", "丈夫", "父亲", "母亲", "女友", "男友", "律师", "发言人", "家属", "儿子", "女儿", "政府", "案");
  private static final Set<String> PEOPLE_HEADS = Set.of("网民", "人士", "团体", "组织", "专家", "学者");

  /** Who is called so has spoken before. */
  private static final Set<String> SPOKEN = Set.of("发言人", "官员", "负责人");

  private record At(Span span, Entity entity) {}

  private final Reading reading;
  private final LinkedArticle article;
  private final Trace trace;
  private final List<At> mentions = new ArrayList<>();
  private final Map<Span, @Nullable Source> resolved = new HashMap<>();

  /** Named speakers so far, by where their words stand. */
  private final TreeMap<Span, Source> heard = new TreeMap<>();

  private final Set<Span> joint = new HashSet<>();
  private final BitSet spoken = new BitSet();
  private @Nullable Source last;
  private @Nullable Source lastPerson;
  private @Nullable Source lastBody;
  private @Nullable Source lastMany;

  Speakers(Reading reading, LinkedArticle article, Trace trace) {
    this.reading = reading;
    this.article = article;
    this.trace = trace;
    for (Entity e : article.entities()) {
      for (Span s : e.mentions()) {
        mentions.add(new At(s, e));
      }
    }
    for (Quotation q : article.annotated().quotations()) {
      if (q.kind() == Quotation.Kind.DIRECT) {
        spoken.set(q.span().start(), q.span().end());
      }
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
  }

  /** The speaker these words stand for; null if it cannot be told. */
  @Nullable Source source(@Nullable Source words, Quotation q) {
    if (words == null || words.span() == null) {
      return words;
    }
    Span span = words.span();
    if (resolved.containsKey(span)) {
      return resolved.get(span);
    }
    String w = span.in(reading.folded());
    Source out;
    if (BOTH.contains(w)) {
      out = lastMany != null && JOINT.matcher(lastMany.name()).find() ? back(lastMany, span) : null;
    } else if (w.equals("其")) {
      out = back(last, span);
    } else if (PERSON.contains(w)) {
      out = back(before(span, true), span);
    } else if (THING.contains(w)) {
      out = back(before(span, false), span);
    } else if (MANY.contains(w)) {
      out = back(lastMany, span);
    } else if (w.startsWith("该")
        || w.startsWith("这家")
        || w.startsWith("这名")
        || w.startsWith("这位")
        || w.startsWith("这些")
        || w.equals("公司")) {
      out = pointed(words, w, span);
    } else {
      out = weak(span, w) ? null : named(words);
      if (out != null && placed(out, span, q)) {
        out = null;
      }
    }
    if (out == null) {
      trace.refused("speaker", span, "cannot be told whom " + w + " stands for");
    } else {
      remember(out, w);
      heard.put(span, out);
    }
    resolved.put(span, out);
    return out;
  }

  private void remember(Source s, String words) {
    last = s;
    EntityType type = typeOf(s);
    boolean many =
        words.endsWith("们")
            || words.contains("、")
            || words.contains("等")
            || words.endsWith("团队")
            || words.endsWith("人士")
            || words.contains("与")
            || words.contains("和");
    if (type == EntityType.PERSON || (type == null && !SourceWords.body(words))) {
      lastPerson = SourceWords.single(s) ? s : lastPerson;
    } else {
      lastBody = s;
    }
    if (many || type != EntityType.PERSON) {
      lastMany = s;
    }
  }

  private @Nullable EntityType typeOf(Source s) {
    Entity e = article.entity(s.entity());
    return e == null ? null : e.type();
  }

  /**
   * Whom 他 or 它 means: somebody this sentence has named, else the speaker or the first one named in
   * the nearest sentence before it, within three paragraphs.
   */
  private @Nullable Source before(Span pronoun, boolean person) {
    return before(pronoun, person, 8);
  }

  private @Nullable Source before(Span pronoun, boolean person, int sentencesBack) {
    List<Span> sentences = reading.sentences();
    int i = sentenceAt(pronoun.start());
    boolean strange = false;
    for (int back = 0; i >= 0 && back < sentencesBack; i--, back++) {
      Span s = sentences.get(i);
      int end = back == 0 ? pronoun.start() : s.end();
      if (strange) {
        // The paragraph has spoken of somebody this text's names do not hold.
        return null;
      }
      Source spoke = null;
      for (Map.Entry<Span, Source> e : heard.entrySet()) {
        if (e.getKey().start() >= s.start()
            && e.getKey().start() < end
            && isPerson(e.getValue(), e.getKey()) == person
            && (!person || SourceWords.single(e.getValue()))
            && !joint.contains(e.getKey())) {
          spoke = e.getValue();
        }
      }
      if (spoke != null) {
        // 选举官员宣布…⏎他说: a kind of person named in another paragraph is not surely meant.
        boolean far = reading.folded().substring(s.start(), pronoun.start()).indexOf('\n') >= 0;
        return person && far && spoke.entity() == null && SourceWords.kind(spoke) ? null : spoke;
      }
      boolean goesOn = back > 0 && startsWithPronoun(s, person);
      if (goesOn && unknown(s)) {
        return null;
      }
      if (goesOn) {
        continue;
      }
      strange = back == 1 && opensParagraph(s);
      for (At a : within(new Span(s.start(), Math.max(s.start(), end)))) {
        boolean fits = (a.entity().type() == EntityType.PERSON) == person;
        if (fits
            && (person || a.entity().type() == EntityType.ORG)
            && !quoted(a.span())
            && !governed(a.span())
            && !owns(a.span())) {
          return new Source(a.entity().name(), a.span(), a.entity().id());
        }
      }
    }
    return sentencesBack < 8 ? null : person ? lastPerson : lastBody;
  }

  /** The last body that spoke in these sentences; a body only named there is not surely meant. */
  private @Nullable Source spoke(Span span, int sentencesBack, boolean person) {
    int from =
        reading.sentences().get(Math.max(0, sentenceAt(span.start()) - sentencesBack)).start();
    Source out = null;
    for (Map.Entry<Span, Source> e : heard.subMap(new Span(from, from), span).entrySet()) {
      if (isPerson(e.getValue(), e.getKey()) == person) {
        out = e.getValue();
      }
    }
    return out;
  }

  /** 某某妻子, 某某的律师: not the one named. */
  private boolean owns(Span mention) {
    for (String o : OF) {
      if (reading.folded().startsWith(o, mention.end())) {
        return true;
      }
    }
    return false;
  }

  /** Inside what somebody is quoted as saying. */
  private boolean quoted(Span mention) {
    return spoken.get(mention.start());
  }

  /** 与巴比什会面后: somebody the clause only tells of. */
  private boolean governed(Span mention) {
    String text = reading.folded();
    for (int i = mention.start() - 1; i >= 0 && i > mention.start() - 12; i--) {
      char c = text.charAt(i);
      if ("，。；：！？\n“”「」".indexOf(c) >= 0) {
        return false;
      }
      if ("与和对向同跟被给".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pronoun that opens this sentence stood for nobody. */
  private boolean unknown(Span s) {
    Span first = new Span(s.start(), s.start() + 1);
    return resolved.containsKey(first) && resolved.get(first) == null;
  }

  /** Whether a paragraph begins here with a sentence of the outlet's own. */
  private boolean opensParagraph(Span s) {
    String text = reading.folded();
    int i = s.start();
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    if (i > 0 && text.charAt(i - 1) != '\n') {
      return false;
    }
    String words = s.in(text);
    return words.chars().noneMatch(c -> "“「『\"".indexOf(c) >= 0);
  }

  private boolean startsWithPronoun(Span s, boolean person) {
    char c = reading.folded().charAt(s.start());
    return person ? c == '他' || c == '她' : c == '它' || c == '该';
  }

  private int sentenceAt(int offset) {
    int low = 0;
    int high = reading.sentences().size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (reading.sentences().get(mid).end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return Math.min(low, reading.sentences().size() - 1);
  }

  private boolean isPerson(Source s, Span span) {
    EntityType type = typeOf(s);
    return type == null ? !SourceWords.body(s.name()) : type == EntityType.PERSON;
  }

  private static @Nullable Source back(@Nullable Source to, Span span) {
    return to == null ? null : new Source(to.name(), span, to.entity());
  }

  /** 该公司, 这名官员: the last one whose words end in the same noun. */
  private @Nullable Source pointed(Source words, String w, Span span) {
    String head = w.equals("公司") ? w : w.substring(w.startsWith("该") ? 1 : 2);
    if (w.startsWith("这些")) {
      head = w.substring(2);
    }
    boolean body = SourceWords.body(head);
    if (head.length() > 3 && head.endsWith("发言人")) {
      return words;
    }
    Source best = null;
    for (Map.Entry<Span, @Nullable Source> e : resolved.entrySet()) {
      Source s = e.getValue();
      if (s != null && e.getKey().in(reading.folded()).endsWith(head)) {
        if (best == null || (best.span() != null && e.getKey().start() > best.span().start())) {
          best = new Source(s.name(), e.getKey(), s.entity());
        }
      }
    }
    if (best == null) {
      best =
          body || SPOKEN.contains(head)
              ? spoke(span, 2, !body)
              : PEOPLE_HEADS.contains(head) ? null : before(span, true);
    }
    if (body && head.length() < 4 && (best == null || overtaken(best, span))) {
      Source only = only(span);
      return only == null ? null : back(only, span);
    }
    return best == null ? words : back(best, span);
  }

  /**
   * Words that name nobody who speaks: a single character left of a name, 任何官员, words that a
   * quotation mark cuts, and 圣经 in 引述圣经所说.
   */
  private boolean weak(Span span, String w) {
    String text = reading.folded();
    return w.length() < 2
        || w.startsWith("任何")
        || w.equals("相关")
        || w.equals("有关")
        || w.endsWith("首都")
        || "“\"「『".indexOf(w.charAt(w.length() - 1)) >= 0
        || w.chars().filter(c -> c == '"').count() > 1
        || (text.startsWith("所", span.end())
            && (text.startsWith("的", span.end() + 2) || cited(span)));
  }

  /** 明斯克数千示威者集会，要求…: a place that only opens the clause before does not speak. */
  private boolean placed(Source s, Span span, Quotation q) {
    Span cue = q.attribution().cue();
    return typeOf(s) == EntityType.PLACE
        && cue != null
        && cue.start() > span.end()
        && reading.folded().substring(span.end(), cue.start()).indexOf('，') >= 0;
  }

  private boolean cited(Span span) {
    String text = reading.folded();
    for (String c : List.of("引述", "引用", "援引")) {
      if (text.startsWith(c, span.start() - c.length())) {
        return true;
      }
    }
    return false;
  }

  /** The one body this sentence has named so far, or else the one before it names. */
  private @Nullable Source only(Span span) {
    int i = sentenceAt(span.start());
    for (int k = i; k >= 0 && k >= i - 1; k--) {
      Span s = reading.sentences().get(k);
      At one = null;
      for (At a :
          within(new Span(s.start(), Math.max(s.start(), Math.min(s.end(), span.start()))))) {
        if (a.entity().type() != EntityType.ORG || quoted(a.span())) {
          continue;
        }
        if (one != null && !one.entity().id().equals(a.entity().id())) {
          return null;
        }
        one = a;
      }
      if (one != null) {
        return governed(one.span())
            ? null
            : new Source(one.entity().name(), one.span(), one.entity().id());
      }
    }
    return null;
  }

  /** Whether another body is named between the one meant and the words that point back. */
  private boolean overtaken(Source best, Span span) {
    int from = best.span() == null ? 0 : best.span().end();
    for (At a : within(new Span(Math.min(from, span.start()), span.start()))) {
      if (a.entity().type() == EntityType.ORG
          && !a.entity().id().equals(best.entity())
          && !quoted(a.span())
          && sentenceAt(a.span().start()) > sentenceAt(from)) {
        return true;
      }
    }
    return false;
  }

  /** A named or titled source: the entity whose name ends it, or the words themselves. */
  private Source named(Source words) {
    Span span = words.span();
    if (span == null) {
      return words;
    }
    At end = null;
    for (At a : within(span)) {
      if (end != null && joins(end, a)) {
        // 莫斯科和北京: both, not the last.
        joint.add(span);
        return new Source(words.name(), span, null);
      }
      end = a;
    }
    if (end != null && tail(end.span(), span)) {
      return new Source(name(end.entity()), span, end.entity().id());
    }
    boolean saying = span.in(reading.folded()).endsWith("话");
    if (end != null
        && end.entity().type() == EntityType.PERSON
        && (saying || acts(end.span(), span))) {
      return new Source(name(end.entity()), end.span(), end.entity().id());
    }
    return new Source(words.name(), span, null);
  }

  /** 沈某某开出条件: what follows the person is what he did, no relation and no office. */
  private boolean acts(Span mention, Span span) {
    String rest = reading.folded().substring(mention.end(), span.end());
    return rest.length() > 2
        && !owns(mention)
        && rest.indexOf('的') < 0
        && !JOINT.matcher(rest).find()
        && "人员者长家民师生官方队".indexOf(rest.charAt(rest.length() - 1)) < 0
        && !SourceWords.body(rest);
  }

  private boolean joins(At a, At b) {
    if (a.span().end() >= b.span().start() || a.entity().type() != b.entity().type()) {
      return false;
    }
    String between = reading.folded().substring(a.span().end(), b.span().start());
    return between.length() <= 12 && JOINT.matcher(between).find() && between.indexOf('的') < 0;
  }

  /** Whether a mention closes the span, a bracketed gloss or 博士, 先生 after it aside. */
  private boolean tail(Span mention, Span span) {
    String rest =
        reading.folded().substring(Math.min(mention.end(), span.end()), span.end()).strip();
    return rest.isEmpty()
        || rest.startsWith("(")
        || Set.of("博士", "先生", "女士", "教授", "医生", "等", "等人", "方面").contains(rest);
  }

  private static String name(Entity e) {
    return e.name();
  }

  private List<At> within(Span span) {
    List<At> out = new ArrayList<>();
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (mentions.get(mid).span().start() >= span.start()) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    for (int i = low; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
      if (mentions.get(i).span().end() <= span.end()) {
        out.add(mentions.get(i));
      }
    }
    return out;
  }

  /** A relay, or null where it is the article's own outlet. */
  @Nullable Source relay(Source words) {
    String w = words.span() == null ? Fold.fold(words.name()) : words.span().in(reading.folded());
    Outlet own = article.article().outlet();
    if (own != null) {
      List<String> names = new ArrayList<>(own.aliases());
      names.add(own.name());
      for (String n : names) {
        String f = Fold.fold(n);
        if (f.length() > 1 && (w.contains(f) || f.contains(w))) {
          return null;
        }
      }
    }
    if (w.startsWith("本台") || w.startsWith("本报") || w.startsWith("本网") || w.startsWith("本社")) {
      return null;
    }
    if (words.span() != null && resolved.get(words.span()) != null) {
      return resolved.get(words.span());
    }
    return named(words);
  }
}
