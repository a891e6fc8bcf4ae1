package org.hujian.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.hujian.model.Article;
import org.hujian.model.Form;
import org.hujian.model.Publication.Origin;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.hujian.model.Removed;
import org.hujian.testkit.BrokenPages;
import org.junit.jupiter.api.Test;

/** Pages in, articles out; every page is invented. */
class CleanerTest {
  private final Cleaner cleaner = new Cleaner();

  @Test
  void paragraphsListsHeadingsAndBareTextAreTheBody() {
    assertThat(
            text(
                "<div>小镇的桥开了。<br><br>人们很高兴。<h2>以后呢</h2><ul><li>修路</li><li>种树</li></ul><blockquote>“我们等了很久。”</blockquote><p>他<b>们</b>说：<a"
                    + " href='x'>看</a>吧。</p></div>"))
        .isEqualTo("小镇的桥开了。\n人们很高兴。\n以后呢\n修路\n种树\n“我们等了很久。”\n他们说：看吧。");
  }

  @Test
  void anInfoBoxDoesNotBreakTheSentenceItStandsIn() {
    Article a =
        clean("<div class='paragraph'>桥由李四<div class='dictionary-box'>李四小檔案</div>設計，昨天開放。</div>");
    assertThat(a.text()).isEqualTo("桥由李四設計，昨天開放。");
    assertThat(a.removed()).containsExactly(new Removed("李四小檔案", "info-box"));
  }

  @Test
  void linksInAListNameOtherPages() {
    Article a =
        clean(
            "<p>小镇的桥在星期三重新开放，第一个过桥的是送信的人，他说自己等了两年，风雨天只能绕远路，如今总算好了。</p>"
                + "<ul><li><a href='1'>桥是怎样塌的？</a></li><li><a href='2'>谁来付钱</a></li></ul>"
                + "<p>镇长没有来。</p>");
    assertThat(a.paragraphs()).hasSize(2);
    assertThat(a.removed()).extracting(Removed::why).containsOnly("related-link");
  }

  @Test
  void aBulletinOfLinkedHeadlinesIsItsOwnBody() {
    assertThat(text("<li><a href='1'>小镇的桥开放</a></li><li><a href='2'>镇长没有来</a></li>"))
        .isEqualTo("小镇的桥开放\n镇长没有来");
  }

  @Test
  void captionsAreKnownByTheirPlaceAndByTheirPicture() {
    Article a =
        clean(
            "<figure><img src='a'><figcaption>桥上的人。©某图片社</figcaption></figure><p>小镇的桥开了。</p>"
                + "<div><img src='b' alt='星期三早晨，第一批行人走过新桥'><p>图像来源，某图片社</p></div>"
                + "<div><p>星期三早晨，第一批行人走过新桥。</p></div>"
                + "<p>星期三早晨下着小雨。</p><iframe src='v'></iframe><p>新桥：三分钟看完</p>");
    assertThat(a.text()).isEqualTo("小镇的桥开了。\n星期三早晨下着小雨。");
    assertThat(a.removed())
        .extracting(Removed::why)
        .containsExactly("caption", "photo-credit", "caption", "caption");
  }

  @Test
  void aGalleryGoesWithItsTextsAndTheReportGoesOn() {
    Article a =
        clean(
            "<p>小镇的桥开了。</p><h3>相关图集：小镇的桥，从图纸到通车</h3><div><img"
                + " src='a'><b>图纸</b>：2019年，图纸画好了。</div><div><img"
                + " src='b'><b>打桩</b>：2020年，桩打好了。</div><p>镇长没有来。</p>");
    assertThat(a.text()).isEqualTo("小镇的桥开了。\n镇长没有来。");
    assertThat(a.removed()).extracting(Removed::why).containsOnly("gallery").hasSize(3);
  }

  @Test
  void aSubheadingBelowAPictureIsNoCaption() {
    assertThat(
            text(
                "<p>小镇的桥开了。</p><p><img src='a'></p><p style='text-align:"
                    + " center'><strong>以后呢</strong></p><p>镇长没有来。</p><p><img src='b'></p><p"
                    + " style='text-align: center'>桥上的人</p>"))
        .isEqualTo("小镇的桥开了。\n以后呢\n镇长没有来。");
  }

  @Test
  void editorsRightsAndFootersGoWithTheirReason() {
    Article a =
        clean(
            "<p>（样例社台北4日電）橋開了。（編輯：陳大文）1110204</p><p>责任编辑：李四#</p><p>本文系样例网独家稿件，未经授权，不得转载。</p><div>获取更多RSS：<br><a"
                + " href='https://feedx.net'>https://feedx.net</a></div>");
    assertThat(a.text()).isEqualTo("（样例社台北4日電）橋開了。");
    assertThat(a.removed())
        .extracting(Removed::text, Removed::why)
        .containsExactly(
            tuple("（編輯：陳大文）1110204", "editor-line"),
            tuple("责任编辑：李四#", "editor-line"),
            tuple("本文系样例网独家稿件，未经授权，不得转载。", "rights-notice"),
            tuple("获取更多RSS：", "feed-footer"),
            tuple("https://feedx.net", "feed-footer"));
  }

  @Test
  void aTitleRepeatedAboveTheTextGoesButNotWhenItIsAll() {
    assertThat(text("<h1>桥  通了</h1><p>小镇的桥开了。</p>", title("桥 通了"))).isEqualTo("小镇的桥开了。");
    assertThat(text("<h1>桥 通了</h1>", title("桥 通了"))).isEqualTo("桥 通了");
  }

  @Test
  void theDatelineGivesTheDayWhereTheStampHasGoneOnToTheNext() {
    Article a =
        clean("<p>【样例时报2022年02月04日讯】（样例时报记者王五综合报导）桥开了。</p>", published("2022-02-04T21:32:23.000Z"));
    assertThat(a.published().at()).hasToString("2022-02-04T00:00+08:00");
    assertThat(a.published().origin()).isEqualTo(Origin.DATELINE);
    assertThat(a.published().day()).isTrue();
    assertThat(a.byline()).isEqualTo("王五");
    assertThat(a.text(a.dateline().span())).isEqualTo("【样例时报2022年02月04日讯】（样例时报记者王五综合报导）");
  }

  @Test
  void theOutletsOwnClockIsTakenWhereItShowsTheSameDay() {
    Article a =
        clean("<p>路透纽约2月4日 - 桥开了。</p>", published("2022-02-04T21:32:23.000Z"), outlet("路透"));
    assertThat(a.published().at()).hasToString("2022-02-04T16:32:23-05:00");
    assertThat(a.outlet().name()).isEqualTo("路透");
  }

  @Test
  void aTimePrintedAboveTheTextSaysItsDay() {
    Article a =
        clean(
            "<div>07/09/2020 - 22:46</div><p>桥开了。</p>",
            published("2020-09-07T20:58:36.000Z"),
            outlet("法广"));
    assertThat(a.published().at()).hasToString("2020-09-07T22:46+02:00");
    assertThat(a.published().origin()).isEqualTo(Origin.META);
  }

  @Test
  void theAddressSaysTheDayWhereNothingElseDoes() {
    Article a =
        clean(
            "<p>桥开了。</p>",
            published("2020-10-28T21:25:00.000Z"),
            new Declared(
                Field.URL,
                "https://www.rfa.org/mandarin/x-10282020152546.html",
                Place.FRONT_MATTER));
    assertThat(a.published().at()).hasToString("2020-10-28T17:25-04:00");
    assertThat(a.published().origin()).isEqualTo(Origin.URL);
  }

  @Test
  void aStampThatFollowsTheLastPictureByMinutesIsLocalTime() {
    String page = "<p>桥开了。</p><img src='https://i.example.cn/2022/02/07/20220207172822115.png'>";
    assertThat(clean(page, published("Mon, 07 Feb 2022 17:51:21 GMT")).published().at())
        .hasToString("2022-02-07T17:51:21+08:00");
    assertThat(clean(page, published("Mon, 07 Feb 2022 09:51:21 GMT")).published().at())
        .hasToString("2022-02-07T17:51:21+08:00");
  }

  @Test
  void aDateThatIsNoneGivesNone() {
    assertThat(clean("<p>桥开了。</p>", published("Invalid Date")).published()).isNull();
  }

  @Test
  void ofAWholePageOnlyTheArticleIsRead() {
    String menu =
        "<nav><a href='1'>首页</a><a href='2'>新闻</a></nav><ul><li><a"
            + " href='3'>财经，股市，基金，理财，保险</a></li></ul>";
    String article =
        "<div class='left'><h1>桥通了</h1><div>2022-02-04 09:30 来源：样例网</div><div class='text'>"
            + "<p>小镇的桥在星期三重新开放，第一个过桥的是送信的人。</p><p>他说，自己等了两年，风雨天只能绕远路。</p>"
            + "<p>镇长没有来，来的是他的秘书，她剪了彩就走了。</p></div></div>";
    String rest = "<div><p>关于我们，联系方式，招聘。</p></div>";
    RawDocument raw =
        new RawDocument(
            "a.html",
            Form.PAGE,
            "<html><body>" + menu + article + rest + "</body></html>",
            List.of(
                new Declared(Field.TITLE, "桥通了", Place.HTML),
                new Declared(Field.TITLE, "桥通了_新闻_新华网", Place.HTML)));
    Article a = cleaner.clean(raw);
    assertThat(a.title()).isEqualTo("桥通了");
    assertThat(a.outlet().name()).isEqualTo("新华社");
    assertThat(a.published().at()).hasToString("2022-02-04T09:30+08:00");
    assertThat(a.text()).startsWith("小镇的桥").endsWith("剪了彩就走了。");
  }

  @Test
  void theScriptTellsTheLanguage() {
    assertThat(clean("<p>小镇的桥开了，这是第一次。</p>").language()).isEqualTo("zh-Hans");
    assertThat(clean("<p>小鎮的橋開了，這是第一次。</p>").language()).isEqualTo("zh-Hant");
    assertThat(clean("<p>The bridge of the small town is open.</p>").language()).isEqualTo("en");
    assertThat(clean("<p>123</p>").language()).isEqualTo("und");
  }

  @Test
  void theSameReportHasTheSameIdWhereverItLies() {
    RawDocument here = new RawDocument("a.md", Form.HTML, "<p>桥开了。</p>", List.of());
    RawDocument there = new RawDocument("b/c.md", Form.HTML, "<p>桥开了。</p>", List.of());
    assertThat(cleaner.clean(here).id())
        .isEqualTo(cleaner.clean(there).id())
        .matches("[0-9a-f]{16}");
    assertThat(clean("<p>桥关了。</p>").id()).isNotEqualTo(cleaner.clean(here).id());
  }

  @Test
  void localeAndZoneOfTheMachineChangeNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    RawDocument raw =
        new RawDocument(
            "a.md",
            Form.HTML,
            "<div class='PICINFO'>圖</div><p>橋開了。</p><I>TITLE İI</I>",
            List.of(published("2020-10-28T21:25:00.000Z"), outlet("RFI")));
    Article before = cleaner.clean(raw);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(new Cleaner().clean(raw)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void noPageIsSoBrokenThatItThrows() {
    BrokenPages.all().forEach(this::holds);
    BrokenPages.random(20220204L, 200).forEach(this::holds);
  }

  private void holds(String name, String page) {
    for (Form form : Form.values()) {
      Article a = cleaner.clean(new RawDocument(name, form, page, List.of()));
      assertThat(a.paragraphs()).as(name).allSatisfy(p -> assertThat(a.text(p)).isNotBlank());
      assertThat(a.text().lines().count()).as(name).isEqualTo(a.paragraphs().size());
      assertThat(cleaner.clean(new RawDocument(name, form, page, List.of()))).isEqualTo(a);
    }
  }

  private Article clean(String body, Declared... declared) {
    return cleaner.clean(new RawDocument("a.md", Form.HTML, body, List.of(declared)));
  }

  private String text(String body, Declared... declared) {
    return clean(body, declared).text();
  }

  private static Declared title(String value) {
    return new Declared(Field.TITLE, value, Place.FRONT_MATTER);
  }

  private static Declared published(String value) {
    return new Declared(Field.PUBLISHED, value, Place.FRONT_MATTER);
  }

  private static Declared outlet(String value) {
    return new Declared(Field.OUTLET, value, Place.FRONT_MATTER);
  }
}
