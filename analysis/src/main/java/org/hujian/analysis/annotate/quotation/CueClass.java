package org.hujian.analysis.annotate.quotation;

import java.util.Locale;

/** What a cue says about the words it brings; the class decides how its content is read. */
enum CueClass {
  /** 说, 表示, 称: no colour. */
  NEUTRAL,
  /** 强调, 重申. */
  EMPHASIS,
  /** 声称, 辩称: the outlet keeps its distance. */
  CLAIM,
  /** 回应, 回答. */
  ANSWER,
  /** 写道, 发推说. */
  WRITING,
  /** 报道, 消息: an outlet hands on. */
  RELAY,
  /** 显示, 规定, 发现: a document or an inquiry gives it. */
  EVIDENCE,
  /** 认为, 相信, 估计. */
  THOUGHT,
  /** 指责, 批评, 形容: the one judged stands inside the content. */
  JUDGEMENT,
  /** 宣布, 裁定. */
  DECLARATION,
  /** 反对, 要求, 希望: an attitude without words. */
  STANCE,
  /** No cue: a longer word that hides a shorter cue. */
  BLOCK;

  static CueClass of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether somebody utters words: only such a cue is labelled inside another's content. */
  boolean utters() {
    return switch (this) {
      case NEUTRAL, EMPHASIS, CLAIM, ANSWER, WRITING, RELAY, EVIDENCE -> true;
      case THOUGHT, JUDGEMENT, DECLARATION, STANCE, BLOCK -> false;
    };
  }
}
