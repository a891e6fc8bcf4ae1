package org.hujian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Dossier;
import org.junit.jupiter.api.Test;

class DossierWritersTest {
  private static final String ATTACK =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onclick=\"alert(3)' \u0000";

  private static String html(Dossier d) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierHtml().write(d, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(Dossier d) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(d, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  @Test
  void every_link_of_the_page_leads_to_a_place_in_it() throws IOException {
    String page = html(SampleDossier.dossier());
    List<String> ids = all(page, " id=\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(all(page, " href=\"#")).isNotEmpty().isSubsetOf(ids);
  }

  @Test
  void words_of_an_article_never_become_markup() throws IOException {
    String page = html(SampleDossier.hostile(ATTACK));
    assertThat(page).doesNotContain("<script>alert", "<img", "\" onclick", "href=\"javascript:");
    assertThat(page.split("<script>", -1)).hasSize(2);
  }

  @Test
  void the_same_dossier_gives_the_same_bytes() throws IOException {
    assertThat(html(SampleDossier.dossier())).isEqualTo(html(SampleDossier.dossier()));
  }

  @Test
  void json_has_what_the_contract_names_and_its_offsets_cut_its_words() throws IOException {
    Dossier d = SampleDossier.dossier();
    JsonNode root = json(d);
    assertThat(root.fieldNames())
        .toIterable()
        .contains(
            "story",
            "events",
            "timeline",
            "statements",
            "figures",
            "only",
            "shared",
            "names",
            "wording",
            "notes");
    for (JsonNode place : root.findParents("start")) {
      if (place.has("text") && place.has("article")) {
        String text = textOf(d, place.get("article").asText());
        int start = text.offsetByCodePoints(0, place.get("start").asInt());
        int end = text.offsetByCodePoints(0, place.get("end").asInt());
        if (!place.has("kind") || !place.has("printed")) {
          assertThat(text.substring(start, end)).isEqualTo(place.get("text").asText());
        }
      }
    }
    assertThat(root.at("/statements/0/versions/1/via/0").asText()).isEqualTo("南嶺社");
    assertThat(root.at("/figures/0/versions/1/max").decimalValue()).isEqualByComparingTo("19");
  }

  @Test
  void json_keeps_hostile_words_as_words() throws IOException {
    assertThat(json(SampleDossier.hostile(ATTACK)).at("/story/title").asText()).endsWith(ATTACK);
  }

  @Test
  void csv_quotes_what_needs_quotes_and_disarms_formulas() {
    assertThat(DossierCsv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(DossierCsv.cell("-1.5")).isEqualTo("-1.5");
    assertThat(DossierCsv.cell("a,b\nc")).isEqualTo("\"a,b\nc\"");
    assertThat(new DossierCsv().tables(SampleDossier.dossier()))
        .containsKeys("statements.csv", "figures.csv");
  }

  @Test
  void markdown_escapes_markup_of_an_article() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierMarkdown().write(SampleDossier.hostile("<b>|[x](javascript:y)\n# "), out);
    String md = out.toString(StandardCharsets.UTF_8);
    assertThat(md).doesNotContain("<b>", "[x](", "\n# \n", "<javascript");
    assertThat(DossierMarkdown.link("https://example.org/a_b"))
        .isEqualTo("<https://example.org/a_b>");
  }

  private static String textOf(Dossier d, String source) {
    return d.reports().stream()
        .filter(r -> r.article().source().equals(source))
        .findFirst()
        .orElseThrow()
        .article()
        .text();
  }

  private static List<String> all(String page, String before) {
    List<String> out = new ArrayList<>();
    for (int i = page.indexOf(before); i >= 0; i = page.indexOf(before, i + 1)) {
      int start = i + before.length();
      out.add(page.substring(start, page.indexOf('"', start)));
    }
    return out;
  }
}
