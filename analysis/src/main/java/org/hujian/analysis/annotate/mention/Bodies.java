package org.hujian.analysis.annotate.mention;

import java.util.Set;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * Organisations by their head word (部, 委员会, 大学) and the modifiers before it. Does not take a head
 * alone unless it names a body by itself in any country (外交部, 国会), nor a country with a common noun
 * (中国公司).
 */
final class Bodies {
  private static final Set<String> STOP =
      Set.of(
          "该", "这", "那", "各", "其", "本", "某", "此", "前", "原", "新", "现任", "时任", "政府", "官方", "当地", "有关",
          "相关", "一家", "多家", "所有", "其他", "主要", "大型", "外国", "国外", "海外", "国际社会", "本地", "私营", "民间",
          "今年", "去年", "目前", "记者", "成员", "总部", "问题", "官员", "媒体", "人士", "子公司", "公司", "简报", "要求", "影响",
          "周一", "周二", "周三", "周四", "周五", "周六", "周日", "当局", "首都", "最大", "著名", "上市", "市中心", "全部",
          "大部");
  private static final Set<String> FIRST =
      Set.of("国家", "中央", "全国", "最高", "世界", "国际", "联邦", "皇家", "自治区", "驻", "国立", "中共");
  private static final int LONGEST = 30;

  void find(Scene scene, Finds out) {
    for (int t = 0; t < scene.tokens.size(); t++) {
      head(scene, t, out);
    }
  }

  private static void head(Scene scene, int t, Finds out) {
    Token token = scene.tokens.get(t);
    String word = token.word();
    int end = token.end();
    if (scene.at(end) == '长' && scene.edge(end + 1)) {
      return;
    }
    boolean bare = scene.in(Section.BARE, word);
    int plain = scene.longestBefore(Section.HEAD, end);
    int common = scene.longestBefore(Section.COMMON, end);
    int society = scene.longestBefore(Section.SOCIETY, end);
    int head = Math.max(plain, Math.max(common, society));
    boolean known = token.pos().startsWith("nt") && word.length() > 2;
    if (!bare && !known && (head == 0 || head > word.length() && !scene.edge(end - head))) {
      return;
    }
    if (scene.in(Section.NOTNAME, word)
        || scene.in(Section.TITLE, word)
        || "家个些".indexOf(scene.at(token.start() - 1)) >= 0) {
      return;
    }
    Lexicon.Row own = scene.lexicon.row(word);
    if (own != null) {
      prefixed(scene, t, own, out);
      return;
    }
    boolean name = bare || known || token.pos().equals("nis");
    if (head == 1 && word.length() > 1 && !name && Segmenter.isWord(word)) {
      return;
    }
    int from = t;
    while (from > 0 && scene.tokens.get(from).start() > end - head) {
      from--;
    }
    int proper = 0;
    int places = 0;
    int modifiers = 0;
    int first = from;
    int j = from - 1;
    while (j >= 0 && end - scene.tokens.get(j).start() <= LONGEST && modifies(scene, j, from)) {
      Token m = scene.tokens.get(j);
      Lexicon.Row row = scene.lexicon.row(m.word());
      boolean wide =
          row != null
              && (row.kind().equals("country")
                  || row.kind().equals("area") && m.word().endsWith("洲"));
      if (wide || anchor(scene, m)) {
        places++;
        proper += wide ? 0 : 1;
        first = j;
      } else if (FIRST.contains(m.word()) || m.word().startsWith("第")) {
        first = j;
        proper += m.word().startsWith("第") ? 1 : 0;
      }
      modifiers++;
      j--;
    }
    boolean inner = scene.tokens.get(from).start() < end - head;
    if (first == from && modifiers > 0) {
      first = j + 1;
      while (first < from && !noun(scene.tokens.get(first))) {
        first++;
      }
    }
    int start = scene.tokens.get(first).start();
    if (scene.at(start - 1) == '·') {
      start = Math.max(ForeignNames.leftEdge(scene, start - 1), start - 8);
    }
    if (bare || known) {
      out.add(start, end, EntityType.ORG, "name.body", 57);
    } else if (plain == head && places > 0
        || proper > 0
        || society == head && places > 0 && modifiers > 1) {
      out.add(start, end, EntityType.ORG, "name.head", 56);
    } else if (head >= 2 && modifiers >= 1 && glossed(scene, end)) {
      out.add(start, end, EntityType.ORG, "name.glossed-body", 50);
    } else if (head >= 2 && (modifiers >= 2 || modifiers >= 1 && inner) && plain == head) {
      out.add(start, end, EntityType.ORG, "name.head-weak", 20);
    }
  }

  /** Whether Latin letters in brackets follow, as they do after names. */
  private static boolean glossed(Scene scene, int end) {
    return scene.at(end) == '(' && Scene.capital(scene.at(end + 1));
  }

  /** A body of general knowledge takes only the place before it: 美国彭博社. */
  private static void prefixed(Scene scene, int t, Lexicon.Row own, Finds out) {
    if (t == 0 || own.type() != EntityType.ORG) {
      return;
    }
    Token before = scene.tokens.get(t - 1);
    Lexicon.Row row = scene.lexicon.row(before.word());
    Token token = scene.tokens.get(t);
    if (row != null
        && row.type() == EntityType.PLACE
        && before.end() == token.start()
        && !row.kind().equals("area")) {
      // below a longer name that goes on to a head of its own: 北京某某 in 北京某某科技有限公司
      out.add(before.start(), token.end(), EntityType.ORG, "name.body", 55);
    }
  }

  private static boolean noun(Token token) {
    return token.pos().startsWith("n") || token.pos().equals("j") || token.pos().equals("b");
  }

  private static boolean anchor(Scene scene, Token token) {
    String pos = token.pos();
    return pos.startsWith("ns")
        || pos.startsWith("nt")
        || pos.equals("nz")
        || pos.startsWith("nr")
        || pos.equals("nx")
        || scene.lexicon.row(token.word()) != null;
  }

  private static boolean modifies(Scene scene, int j, int from) {
    Token token = scene.tokens.get(j);
    Token next = scene.tokens.get(j + 1);
    if (token.end() != next.start()) {
      return false;
    }
    String word = token.word();
    String pos = token.pos();
    if (STOP.contains(word) || scene.in(Section.TITLE, word) || scene.in(Section.NOTNAME, word)) {
      return false;
    }
    if (pos.startsWith("nr")
        && !pos.equals("nrf")
        && (j + 1 != from || word.length() < 2 || Segmenter.isWord(word.substring(1)))) {
      return false;
    }
    if (anchor(scene, token)) {
      return true;
    }
    if ("和及与暨".contains(word) && word.length() == 1) {
      // 住房和建设局, 商务及经济发展局: between two plain nouns the head goes on.
      return j > 0
          && topic(scene, scene.tokens.get(j - 1))
          && topic(scene, next)
          && scene.tokens.get(j - 1).end() == token.start();
    }
    return switch (pos) {
      case "n",
          "vn",
          "b",
          "j",
          "nis",
          "ng",
          "gi",
          "an",
          "g",
          "nf",
          "nh",
          "nm",
          "gc",
          "gb",
          "gp",
          "gm",
          "gg",
          "nba",
          "nmc",
          "nnd",
          "f" ->
          true;
      case "m", "mq", "q" -> word.startsWith("第") || j + 1 < from && word.equals("届");
      default -> FIRST.contains(word);
    };
  }

  private static boolean topic(Scene scene, Token token) {
    String pos = token.pos();
    return token.word().length() >= 2
        && !anchor(scene, token)
        && !scene.in(Section.TITLE, token.word())
        && (pos.equals("n")
            || pos.equals("vn")
            || pos.equals("j")
            || pos.equals("b")
            || pos.startsWith("g")
            || pos.equals("nis"));
  }
}
