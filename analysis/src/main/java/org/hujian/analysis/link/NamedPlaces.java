package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.Entity;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Where an article names whom, and what part a name plays where it stands. */
final class NamedPlaces {
  static final Pattern JOINT = Pattern.compile("[与和及、]");
  private static final List<String> OF =
      List.of("的", "妻子", "丈夫", "父亲", "母亲", "女友", "男友", "律师", "发言人", "家属", "儿子", "女儿", "政府", "案");

  /** An entity at one place. */
  record At(Span span, Entity entity) {}

  private final Reading reading;
  private final List<At> mentions = new ArrayList<>();
  private final BitSet spoken = new BitSet();

  NamedPlaces(Reading reading, LinkedArticle article) {
    this.reading = reading;
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

  /** 某某妻子, 某某的律师: not the one named. */
  boolean owns(Span mention) {
    for (String o : OF) {
      if (reading.folded().startsWith(o, mention.end())) {
        return true;
      }
    }
    return false;
  }

  /** Inside what somebody is quoted as saying. */
  boolean quoted(Span mention) {
    return spoken.get(mention.start());
  }

  /** 与巴比什会面后: somebody the clause only tells of. */
  boolean governed(Span mention) {
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

  int sentenceAt(int offset) {
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

  List<At> within(Span span) {
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

  /** A和B: two of one kind, named together. */
  boolean joins(At a, At b) {
    if (a.span().end() >= b.span().start() || a.entity().type() != b.entity().type()) {
      return false;
    }
    String between = reading.folded().substring(a.span().end(), b.span().start());
    return between.length() <= 12 && JOINT.matcher(between).find() && between.indexOf('的') < 0;
  }

  /** The last two that the sentence of an offset, or the one before it, names together. */
  @Nullable Span pair(Span span) {
    int i = sentenceAt(span.start());
    for (int k = i; k >= 0 && k >= i - 1; k--) {
      Span s = reading.sentences().get(k);
      List<At> named =
          within(new Span(s.start(), Math.max(s.start(), Math.min(s.end(), span.start()))));
      for (int n = named.size() - 1; n > 0; n--) {
        if (joins(named.get(n - 1), named.get(n))) {
          return new Span(named.get(n - 1).span().start(), named.get(n).span().end());
        }
      }
    }
    return null;
  }
}
