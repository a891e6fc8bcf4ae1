package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Attribution.Source;
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

  private final Reading reading;
  private final LinkedArticle article;
  private final Trace trace;
  private final NamedPlaces places;
  private final Antecedents heard;

  Speakers(Reading reading, LinkedArticle article, Trace trace) {
    this.reading = reading;
    this.article = article;
    this.trace = trace;
    this.places = new NamedPlaces(reading, article);
    this.heard = new Antecedents(reading, article, places);
  }

  /** The speaker these words stand for; null if it cannot be told. */
  @Nullable Source source(@Nullable Source words, Quotation q) {
    if (words == null || words.span() == null) {
      return words;
    }
    Span span = words.span();
    if (heard.knows(span)) {
      return heard.get(span);
    }
    String w = span.in(reading.folded());
    Source out;
    if (BOTH.contains(w)) {
      out = both(span);
    } else if (w.equals("其")) {
      out = Antecedents.back(heard.last(), span);
    } else if (PERSON.contains(w)) {
      out = Antecedents.back(heard.before(span, true), span);
    } else if (THING.contains(w)) {
      out = Antecedents.back(heard.before(span, false), span);
    } else if (MANY.contains(w)) {
      out = Antecedents.back(heard.lastMany(), span);
      if (out != null && one(out)) {
        out = null;
      }
    } else if (w.startsWith("该")
        || w.startsWith("这家")
        || w.startsWith("这名")
        || w.startsWith("这位")
        || w.startsWith("这些")
        || w.equals("公司")) {
      out = heard.pointed(words, w, span);
    } else {
      out = weak(span, w) ? null : named(words);
      if (out != null && placed(out, span, q)) {
        out = null;
      }
    }
    if (out == null) {
      trace.refused("speaker", span, "cannot be told whom " + w + " stands for");
    }
    heard.keep(span, out, w);
    return out;
  }

  /** Whether 他们 cannot mean it: one person, a document. */
  private boolean one(Source s) {
    return heard.typeOf(s) == EntityType.PERSON
        || s.entity() == null && !SourceWords.many(s.name());
  }

  /** 双方: the joint name that spoke last, else the two that this sentence or the last one joins. */
  private @Nullable Source both(Span span) {
    Source many = heard.lastMany();
    if (many != null && NamedPlaces.JOINT.matcher(many.name()).find()) {
      return Antecedents.back(many, span);
    }
    Span pair = places.pair(span);
    return pair == null ? null : new Source(pair.in(article.article().text()), span, null);
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
        || SourceWords.quantity(w)
        || "“\"「『".indexOf(w.charAt(w.length() - 1)) >= 0
        || w.chars().filter(c -> c == '"').count() > 1
        || (text.startsWith("所", span.end())
            && (text.startsWith("的", span.end() + 2) || cited(span)));
  }

  /** 明斯克数千示威者集会，要求…: a place that only opens the clause before does not speak. */
  private boolean placed(Source s, Span span, Quotation q) {
    Span cue = q.attribution().cue();
    return heard.typeOf(s) == EntityType.PLACE
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

  /** A named or titled source: the entity whose name ends it, or the words themselves. */
  private Source named(Source words) {
    Span span = words.span();
    if (span == null) {
      return words;
    }
    NamedPlaces.At end = null;
    for (NamedPlaces.At a : places.within(span)) {
      if (end != null && places.joins(end, a)) {
        // 莫斯科和北京: both, not the last.
        heard.joint(span);
        return new Source(words.name(), span, null);
      }
      end = a;
    }
    if (end != null && tail(end.span(), span)) {
      return new Source(end.entity().name(), span, end.entity().id());
    }
    boolean saying = span.in(reading.folded()).endsWith("话");
    if (end != null
        && end.entity().type() == EntityType.PERSON
        && (saying || acts(end.span(), span))) {
      return new Source(end.entity().name(), end.span(), end.entity().id());
    }
    String text = article.article().text();
    if (span.length() > 2
        && text.charAt(span.start()) == '《'
        && text.indexOf('》', span.start()) == span.end() - 1) {
      // 《某报》 is called 某报.
      Span inner = new Span(span.start() + 1, span.end() - 1);
      return new Source(inner.in(text), span, null);
    }
    return new Source(words.name(), span, null);
  }

  /** 沈某某开出条件: what follows the person is what he did, no relation and no office. */
  private boolean acts(Span mention, Span span) {
    String rest = reading.folded().substring(mention.end(), span.end());
    return rest.length() > 2
        && !places.owns(mention)
        && rest.indexOf('的') < 0
        && !NamedPlaces.JOINT.matcher(rest).find()
        && "人员者长家民师生官方队".indexOf(rest.charAt(rest.length() - 1)) < 0
        && !SourceWords.body(rest);
  }

  /** Whether a mention closes the span, a bracketed gloss or 博士, 先生 after it aside. */
  private boolean tail(Span mention, Span span) {
    String rest =
        reading.folded().substring(Math.min(mention.end(), span.end()), span.end()).strip();
    return rest.isEmpty()
        || rest.startsWith("(")
        || Set.of("博士", "先生", "女士", "教授", "医生", "等", "等人", "方面").contains(rest);
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
    if (words.span() != null && heard.get(words.span()) != null) {
      return heard.get(words.span());
    }
    return named(words);
  }
}
