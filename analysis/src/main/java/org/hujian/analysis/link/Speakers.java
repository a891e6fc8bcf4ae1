package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private record At(Span span, Entity entity) {}

  private final Reading reading;
  private final LinkedArticle article;
  private final Trace trace;
  private final List<At> mentions = new ArrayList<>();
  private final Map<Span, @Nullable Source> resolved = new HashMap<>();
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
    if (PERSON.contains(w)) {
      out = w.equals("其") && lastPerson == null ? back(lastBody, span) : back(lastPerson, span);
    } else if (THING.contains(w)) {
      out = back(lastBody, span);
    } else if (MANY.contains(w)) {
      out = back(lastMany, span);
    } else if (w.startsWith("该")
        || w.startsWith("这家")
        || w.startsWith("这名")
        || w.startsWith("这位")
        || w.startsWith("这些")) {
      out = pointed(words, w, span);
    } else {
      out = named(words);
    }
    if (out == null) {
      trace.refused("speaker", span, "cannot be told whom " + w + " stands for");
    } else {
      remember(out, w);
    }
    resolved.put(span, out);
    return out;
  }

  private void remember(Source s, String words) {
    EntityType type = typeOf(s);
    boolean many =
        words.endsWith("们")
            || words.contains("、")
            || words.contains("等")
            || words.endsWith("团队")
            || words.endsWith("人士")
            || words.contains("与")
            || words.contains("和");
    if (type == EntityType.PERSON || (type == null && !body(words))) {
      lastPerson = s;
    } else {
      lastBody = s;
    }
    if (many || type != EntityType.PERSON) {
      lastMany = s;
    }
  }

  private static boolean body(String w) {
    for (String t :
        List.of(
            "公司", "部", "局", "署", "会", "院", "社", "报", "台", "党", "方", "政府", "当局", "集团", "大学", "组织",
            "协会", "机构", "中心", "银行", "网站", "媒体", "报告", "数据", "文章", "法院", "厅", "司", "委", "省", "市",
            "国")) {
      if (w.endsWith(t)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable EntityType typeOf(Source s) {
    Entity e = article.entity(s.entity());
    return e == null ? null : e.type();
  }

  private static @Nullable Source back(@Nullable Source to, Span span) {
    return to == null ? null : new Source(to.name(), span, to.entity());
  }

  /** 该公司, 这名官员: the last one whose words end in the same noun. */
  private @Nullable Source pointed(Source words, String w, Span span) {
    String head = w.substring(w.startsWith("该") ? 1 : 2);
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
      best = body(head) ? lastBody : lastPerson;
    }
    return best == null ? words : back(best, span);
  }

  /** A named or titled source: the entity whose name ends it, or the words themselves. */
  private Source named(Source words) {
    Span span = words.span();
    if (span == null) {
      return words;
    }
    At end = null;
    for (At a : within(span)) {
      end = a;
    }
    if (end != null && tail(end.span(), span)) {
      return new Source(name(end.entity()), span, end.entity().id());
    }
    return new Source(words.name(), span, null);
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
