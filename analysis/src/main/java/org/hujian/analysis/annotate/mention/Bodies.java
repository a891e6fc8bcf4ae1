package org.hujian.analysis.annotate.mention;

import java.util.Set;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Token;

/**
 * Organisations by their head word (部, 委员会, 大学) and the modifiers before it. Does not take a head
 * alone unless it names a body by itself in any country (外交部, 国会).
 */
final class Bodies {
  private static final Set<String> STOP =
      Set.of(
          "该", "这", "那", "各", "其", "本", "某", "此", "前", "原", "新", "现任", "时任", "政府", "官方", "当地", "地方",
          "有关", "相关", "一家", "多家", "所有", "其他", "主要", "大型", "外国", "国外", "海外", "国际社会", "本地", "私营",
          "民间", "今年", "去年", "目前", "记者", "成员", "总部", "问题", "官员", "媒体", "人士", "子公司", "公司", "简报", "向",
          "要求", "影响", "周三", "周五");
  private static final int LONGEST = 30;

  void find(Scene scene, Finds out) {
    for (int t = 0; t < scene.tokens.size(); t++) {
      Token token = scene.tokens.get(t);
      String word = token.word();
      char next = scene.at(token.end());
      if (next == '长'
          && token.end() < scene.text.length()
          && (scene.startsAt[token.end() + 1] >= 0 || scene.endsAt[token.end() + 1] >= 0)) {
        continue;
      }
      boolean bare = scene.in(Section.BARE, word);
      int head = scene.longestBefore(Section.HEAD, token.end());
      boolean known = token.pos().startsWith("nt") && word.length() > 2;
      if (!bare
          && !known
          && (head == 0 || head > word.length() && scene.startsAt[token.end() - head] < 0)) {
        continue;
      }
      if (scene.in(Section.NOTNAME, word)
          || scene.in(Section.TITLE, word)
          || "家个些".indexOf(scene.at(token.start() - 1)) >= 0) {
        continue;
      }
      int from = t;
      while (scene.tokens.get(from).start() > token.end() - head && from > 0) {
        from--;
      }
      int j = from - 1;
      int anchors = 0;
      int modifiers = 0;
      while (j >= 0 && token.end() - scene.tokens.get(j).start() <= LONGEST && modifies(scene, j)) {
        if (scene.tokens.get(j).pos().equals("nr")
            && scene.longestBefore(Section.HEAD, scene.tokens.get(j + 1).end()) == 0) {
          break;
        }
        if (anchor(scene, scene.tokens.get(j))) {
          anchors++;
        }
        modifiers++;
        j--;
      }
      int start = scene.tokens.get(j + 1).start();
      boolean inner = scene.tokens.get(from).start() < token.end() - head;
      if (bare || known || anchors > 0 && head > 0) {
        out.add(
            start,
            token.end(),
            EntityType.ORG,
            bare || known ? "name.body" : "name.head",
            bare || known ? 57 : 56);
      } else if (head >= 2 && (modifiers >= 2 || modifiers >= 1 && inner)) {
        out.add(start, token.end(), EntityType.ORG, "name.head-weak", 20);
      }
    }
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

  private static boolean modifies(Scene scene, int j) {
    Token token = scene.tokens.get(j);
    if (token.end() != scene.tokens.get(j + 1).start()) {
      return false;
    }
    String word = token.word();
    String pos = token.pos();
    if (STOP.contains(word) || scene.in(Section.TITLE, word) || scene.in(Section.NOTNAME, word)) {
      return false;
    }
    if (anchor(scene, token)) {
      return true;
    }
    return switch (pos) {
      case "n",
          "vn",
          "b",
          "j",
          "nz",
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
          "nmc" ->
          true;
      default -> false;
    };
  }
}
