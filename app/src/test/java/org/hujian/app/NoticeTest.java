package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class NoticeTest {
  @Test
  void every_dependency_of_the_build_is_named_with_its_licence() throws IOException {
    String notice = Files.readString(Session.root().resolve("NOTICE"));
    Document pom =
        Jsoup.parse(Files.readString(Session.root().resolve("pom.xml")), "", Parser.xmlParser());
    List<String> artefacts =
        pom.select("dependencyManagement > dependencies > dependency").stream()
            .filter(d -> !"org.hujian".equals(d.select("groupId").text()))
            .map(d -> d.children().select("artifactId").first().text())
            .toList();
    assertThat(artefacts).isNotEmpty().allSatisfy(a -> assertThat(notice).contains(a));
  }
}
