package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;

/** Describes a stop inside a possible content for the {@link Judge}. */
final class ScopeFeatures {
  private static final List<String> OWN_ACCOUNT = WordLists.list("own-account");

  private static final Set<String> MODALS = WordLists.set("modal");
  private static final Set<String> DEGREES = WordLists.set("degree");
  private static final Set<String> PAST = WordLists.set("past");
  private static final List<String> CUTS = WordLists.list("cuts");

  private ScopeFeatures() {}

  /**
   * @param w index of the first word at or after the stop
   * @param start where the content begins
   * @param stop the stop asked about
   * @param next the stop after it
   * @param passed stops already passed
   */
  static List<String> of(
      Passage p,
      Claim c,
      List<Word> words,
      int w,
      String text,
      int start,
      int stop,
      int next,
      int limit,
      int passed) {
    List<String> f = new ArrayList<>(40);
    char mark = text.charAt(stop);
    boolean full = "。！？”」".indexOf(mark) >= 0;
    int from = Math.min(next, stop + 1);
    String rest = text.substring(from, Math.min(next, from + 12)).strip();
    String account = "no";
    for (String o : OWN_ACCOUNT) {
      if (rest.startsWith(o)) {
        account = o;
        break;
      }
    }
    CueClass kind = c.lead().kind();
    boolean words0 =
        kind == CueClass.STANCE || kind == CueClass.JUDGEMENT || kind == CueClass.DECLARATION;
    boolean rule = !full && !(words0 && CUTS.contains(account));
    f.add(rule ? "rule=yes" : "rule=no");
    int i = w;
    while (i < words.size() && words.get(i).start() < next && words.get(i).is(Word.Kind.MARK)) {
      i++;
    }
    String open =
        i < words.size() && words.get(i).start() < next ? CueFeatures.label(words.get(i)) : "edge";
    String second =
        i + 1 < words.size() && words.get(i + 1).start() < next
            ? CueFeatures.label(words.get(i + 1))
            : "edge";
    boolean verb = false;
    boolean person = false;
    boolean we = false;
    boolean time = false;
    boolean modal = false;
    for (int k = i; k < words.size() && words.get(k).start() < next; k++) {
      Word x = words.get(k);
      verb |= x.is(Word.Kind.VERB);
      person |= x.is(Word.Kind.PERSON);
      we |= x.text().equals("我们") || x.text().equals("我");
      time |= x.is(Word.Kind.TIME);
      modal |= "将 要 应 会 必须 需要 可能 可以 应该 能".contains(x.text());
    }
    boolean again = false;
    Span source = c.source();
    if (source != null && source.length() >= 2) {
      String tail = text.substring(Math.max(source.start(), source.end() - 3), source.end());
      again = text.substring(from, next).contains(tail);
    }
    String m = full ? "full" : String.valueOf(mark);
    String k = kind.name();
    String form = c.lead().frame() != null ? "frame" : c.lead().form();
    int length = stop - start;
    String size =
        length < 6 ? "0" : length < 12 ? "1" : length < 24 ? "2" : length < 48 ? "3" : "4";
    String seg = next - from < 5 ? "0" : next - from < 10 ? "1" : next - from < 20 ? "2" : "3";
    boolean last = next >= limit;
    f.add("m=" + m);
    f.add("m+k=" + m + "+" + k);
    f.add("m+form=" + m + "+" + form);
    f.add("m+open=" + m + "+" + open);
    f.add("m+k+open=" + m + "+" + k + "+" + open);
    f.add("m+open+second=" + m + "+" + open + "+" + second);
    f.add("m+account=" + m + "+" + account);
    f.add("m+k+account=" + m + "+" + k + "+" + account);
    f.add("m+size=" + m + "+" + size);
    f.add("m+seg=" + m + "+" + seg);
    f.add("m+passed=" + m + "+" + Math.min(passed, 4));
    f.add("m+k+passed=" + m + "+" + k + "+" + Math.min(passed, 2));
    f.add("m+verb=" + m + "+" + verb);
    f.add("m+person=" + m + "+" + person);
    f.add("m+we=" + m + "+" + we);
    f.add("m+time=" + m + "+" + time);
    f.add("m+modal=" + m + "+" + modal);
    f.add("m+again=" + m + "+" + again);
    f.add("m+way=" + m + "+" + c.way());
    f.add("m+last=" + m + "+" + last + "+" + (limit >= p.span().end()));
    f.add(
        "m+comma="
            + m
            + "+"
            + (c.content() > 0 && "，：,:".indexOf(text.charAt(c.content() - 1)) >= 0));
    f.add(
        "m+k+comma="
            + m
            + "+"
            + k
            + "+"
            + (c.content() > 0 && "，：,:".indexOf(text.charAt(c.content() - 1)) >= 0));
    f.add("m+quoted=" + m + "+" + (p.quoteAt(Math.max(start, stop - 1)) != null));
    String verb1 = "none";
    for (int x = i; x < words.size() && words.get(x).start() < next; x++) {
      if (words.get(x).is(Word.Kind.VERB) && words.get(x).text().length() > 1) {
        verb1 = words.get(x).text();
        break;
      }
    }
    String opening =
        i < words.size() && words.get(i).start() < next ? CueFeatures.own(words.get(i)) : "edge";
    f.add("m+verb1=" + m + "+" + verb1);
    f.add("m+w1=" + m + "+" + opening);
    f.add("m+w1+k=" + m + "+" + opening + "+" + k);
    f.add("m+form+passed=" + m + "+" + form + "+" + Math.min(passed, 2));
    f.add("m+k+verb+person=" + m + "+" + k + "+" + verb + "+" + person);
    f.add("m+bracket=" + m + "+" + rest.startsWith("("));
    if (full) {
      sentence(f, p, c, words, i, text, start, stop, limit, k, passed);
    }
    return f;
  }

  /** What the whole next sentence is like: somebody going on, or the outlet telling. */
  private static void sentence(
      List<String> f,
      Passage p,
      Claim c,
      List<Word> words,
      int from,
      String text,
      int start,
      int stop,
      int limit,
      String k,
      int passed) {
    int end = p.span().end();
    for (Span s : p.sentences()) {
      if (s.start() > stop) {
        end = s.end();
        break;
      }
    }
    int names = 0;
    int people = 0;
    int times = 0;
    int numbers = 0;
    int modals = 0;
    int degrees = 0;
    int past = 0;
    int repeated = 0;
    boolean is = false;
    for (int i = from; i < words.size() && words.get(i).start() < end; i++) {
      Word w = words.get(i);
      names += w.is(Word.Kind.NAME) ? 1 : 0;
      people += w.is(Word.Kind.PERSON) ? 1 : 0;
      times += w.is(Word.Kind.TIME) ? 1 : 0;
      numbers += w.is(Word.Kind.NUMBER) ? 1 : 0;
      modals += MODALS.contains(w.text()) ? 1 : 0;
      degrees += DEGREES.contains(w.text()) ? 1 : 0;
      past += PAST.contains(w.text()) ? 1 : 0;
      is |= w.text().equals("是");
      if (w.text().length() > 1 && (w.nominal() || w.is(Word.Kind.VERB))) {
        repeated += within(text, w.text(), start, stop) ? 1 : 0;
      }
    }
    Span source = c.source();
    String who = source == null ? "none" : CueFeatures.head(c.line(), source);
    boolean opener =
        from < words.size()
            && words.get(from).text().length() > 1
            && words.get(from).start() < end
            && words.get(from).nominal()
            && within(text, words.get(from).text(), start, stop);
    f.add("full+names=" + Math.min(names, 3));
    f.add("full+people=" + Math.min(people, 2));
    f.add("full+times=" + Math.min(times, 2));
    f.add("full+numbers=" + Math.min(numbers, 2));
    f.add("full+modals=" + Math.min(modals, 3));
    f.add("full+degrees=" + Math.min(degrees, 3));
    f.add("full+past=" + Math.min(past, 2));
    f.add("full+repeated=" + Math.min(repeated, 3));
    f.add("full+is=" + is);
    f.add("full+opener=" + opener + "+" + is);
    f.add("full+voice=" + (modals + degrees > times + names + past) + "+" + k);
    f.add("full+who=" + who);
    f.add("full+who+passed=" + who + "+" + (passed == 0));
    String w1 =
        from < words.size() && words.get(from).start() < end
            ? CueFeatures.own(words.get(from))
            : "edge";
    String w2 =
        from + 1 < words.size() && words.get(from + 1).start() < end
            ? CueFeatures.own(words.get(from + 1))
            : "edge";
    String verb1 = "none";
    for (int i = from; i < words.size() && words.get(i).start() < end; i++) {
      if (words.get(i).is(Word.Kind.VERB) && words.get(i).text().length() > 1) {
        verb1 = words.get(i).text();
        break;
      }
    }
    boolean marks = false;
    for (int i = Math.min(stop + 1, end); i < end; i++) {
      marks |= "“「".indexOf(text.charAt(i)) >= 0;
    }
    f.add("full+w1=" + w1);
    f.add("full+w1+w2=" + w1 + "+" + w2);
    f.add("full+verb1=" + verb1);
    f.add("full+marks=" + marks);
    f.add("full+cue-ahead=" + (limit < end) + "+" + (limit <= stop + 3));
    f.add("full+cue-ahead+k=" + (limit < end) + "+" + k);
    f.add("full+w1+k=" + w1 + "+" + k);
    f.add("full+sentences=" + Math.min(6, after(p, stop)));
    f.add("full+way=" + c.way() + "+" + (passed == 0));
    f.add("full+stance=" + c.lead().form() + "+" + (passed == 0));
    f.add("full+first=" + (c.line().span.start() <= p.span().start()));
    f.add("full+last=" + (end >= p.span().end() - 1));
    f.add("full+k+passed=" + k + "+" + (passed == 0));
    f.add("full+size=" + Math.min(4, (stop - start) / 20));
    f.add("full+next=" + Math.min(4, (end - stop) / 20));
  }

  /** How many sentences of the paragraph begin behind this place. */
  private static int after(Passage p, int stop) {
    int n = 0;
    for (Span s : p.sentences()) {
      n += s.start() > stop ? 1 : 0;
    }
    return n;
  }

  private static boolean within(String text, String word, int start, int stop) {
    int at = text.indexOf(word, start, stop);
    return at >= 0;
  }
}
