package org.hujian.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.hujian.sources.mirror.MirrorReader;
import org.hujian.sources.page.PageReader;
import org.hujian.testkit.BrokenPages;
import org.junit.jupiter.api.Test;

/** What the readers take from mirrors' files and saved pages. */
class FormsTest {
  private static final String BODY = "<p>小镇的桥在星期三重新开放。</p>";

  @Test
  void aMirrorsFileWithFrontMatterCommentAndTitleLink() {
    RawDocument doc =
        mirror(
            """
            ---
            layout: post
            title: "桥\\"通\\"了"
            date: 2022-02-04T21:32:23.000Z
            author: 样例社
            from: https://example.org/a
            categories: [ 样例社 ]
            ---
            <!--1644010343000-->
            [桥"通"了](https://example.org/a)
            ------

            <p>小镇的桥在星期三重新开放。</p>
            """);
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥\"通\"了");
    assertThat(doc.first(Field.PUBLISHED)).isEqualTo("2022-02-04T21:32:23.000Z");
    assertThat(doc.first(Field.OUTLET)).isEqualTo("样例社");
    assertThat(doc.first(Field.URL)).isEqualTo("https://example.org/a");
    assertThat(doc.body().strip()).isEqualTo(BODY);
    assertThat(doc.declared())
        .contains(new Declared(Field.PUBLISHED, "1644010343000", Place.MIRROR_COMMENT));
  }

  @Test
  void theOtherDialectBeginsWithABlankLineAndListsPictures() {
    RawDocument doc =
        mirror(
            "\n"
                + "---\n"
                + "title: '桥通了'\n"
                + "categories: \n"
                + " - 新媒体\n"
                + " - 样例社\n"
                + "headimg: 'https://example.org/1.png'\n"
                + "author: 样例社\n"
                + "date: Mon, 07 Feb 2022 17:51:21 GMT\n"
                + "---\n\n"
                + "<div>   \n"
                + BODY
                + "\n</div>\n            ");
    assertThat(doc.first(Field.IMAGE)).isEqualTo("https://example.org/1.png");
    assertThat(doc.first(Field.PUBLISHED)).isEqualTo("Mon, 07 Feb 2022 17:51:21 GMT");
    assertThat(doc.first(Field.CATEGORY)).isEqualTo("新媒体");
  }

  @Test
  void withoutFrontMatterTheCommentAndTheLinkSpeak() {
    RawDocument doc =
        mirror("<!--1643953383000-->\n[桥（通）了 [图]](https://example.org/(a))\n------\n\n" + BODY);
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥（通）了 [图]");
    assertThat(doc.first(Field.URL)).isEqualTo("https://example.org/(a)");
    assertThat(doc.first(Field.PUBLISHED)).isEqualTo("1643953383000");
  }

  @Test
  void aTitleThatYamlRefusesIsReadAllTheSame() {
    RawDocument doc =
        mirror(BrokenPages.mirror("title: \"桥\"通了\"\ndate: 2022-02-04T21:32:23.000Z", BODY));
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥\"通了");
    assertThat(doc.first(Field.PUBLISHED)).isEqualTo("2022-02-04T21:32:23.000Z");
  }

  @Test
  void frontMatterThatNothingClosesEndsWithTheFields() {
    RawDocument doc = mirror("---\ntitle: 桥通了\nauthor: 样例社\n\n" + BODY);
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥通了");
    assertThat(doc.body()).isEqualTo(BODY);
  }

  @Test
  void aPageDeclaresItselfMostDeliberateFirst() {
    RawDocument doc =
        new PageReader()
            .read(
                "a.html",
                """
                <!DOCTYPE html>
                <!-- saved from url=(0023)https://example.org/a -->
                <html lang="zh-CN"><head><title>桥通了_新闻_样例网</title>
                <meta property="og:title" content="桥通了！">
                <meta name="publishdate" content="2022-02-03">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                 "headline":"桥通了","datePublished":"2022-02-04T09:00:00+08:00","author":[{"name":"王五"}],
                 "publisher":{"@type":"Organization","name":"样例网"}}</script></head>
                <body><h1>桥通了</h1><time datetime="2022-02-05">昨天</time></body></html>
                """);
    assertThat(doc.form()).isEqualTo(Form.PAGE);
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥通了");
    assertThat(doc.first(Field.PUBLISHED)).isEqualTo("2022-02-04T09:00:00+08:00");
    assertThat(doc.first(Field.BYLINE)).isEqualTo("王五");
    assertThat(doc.first(Field.OUTLET)).isEqualTo("样例网");
    assertThat(doc.first(Field.URL)).isEqualTo("https://example.org/a");
    assertThat(
            doc.declared().stream().filter(d -> d.field() == Field.PUBLISHED).map(Declared::place))
        .containsExactly(Place.JSON_LD, Place.META, Place.TIME_ELEMENT);
  }

  @Test
  void plainTextMayBeginWithItsTitle() {
    RawDocument doc = new PageReader().read("a.txt", "# 桥通了\n\n小镇的桥在星期三重新开放。\n");
    assertThat(doc.form()).isEqualTo(Form.PLAIN);
    assertThat(doc.first(Field.TITLE)).isEqualTo("桥通了");
    assertThat(new PageReader().read("b.txt", "小镇的桥在星期三重新开放。\n人们很高兴。").declared())
        .isEqualTo(List.of());
  }

  private static RawDocument mirror(String text) {
    assertThat(MirrorReader.recognises(text)).isTrue();
    return Objects.requireNonNull(new MirrorReader().read("a.md", text));
  }
}
