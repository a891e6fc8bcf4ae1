package org.hujian.server.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hujian.server.desk.Problem;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final Limits SMALL = new Limits(1 << 20, 3, 1 << 20);

  private static InputStream zip(String name, int bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[bytes]);
      zip.closeEntry();
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static InputStream text(String s) {
    return new ByteArrayInputStream(s.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void files_and_what_is_packed_come_in_under_their_names() throws IOException {
    Uploads uploads = new Uploads(SMALL);
    uploads.add("a.md", text("字"));
    uploads.add("b.zip", zip("news/c.md", 10));
    assertThat(uploads.files()).extracting("name").containsExactly("a.md", "b.zip/news/c.md");
  }

  @Test
  void a_small_file_that_unpacks_to_much_is_refused() {
    Uploads uploads = new Uploads(SMALL);
    assertThatThrownBy(() -> uploads.add("bomb.zip", zip("a.md", 2 << 20)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("when unpacked");
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    Uploads uploads = new Uploads(SMALL);
    for (int i = 0; i < 3; i++) {
      uploads.add(i + ".md", text("字"));
    }
    assertThatThrownBy(() -> uploads.add("4.md", text("字"))).hasMessageContaining("more than 3");
  }

  @Test
  void a_name_that_leads_out_of_its_folder_is_refused() {
    for (String name : new String[] {"../a.md", "a/../../b.md", "/etc/a.md", "C:\\a.md", "..\\a"}) {
      assertThatThrownBy(() -> new Uploads(SMALL).add(name, text("字")))
          .as(name)
          .hasMessageContaining("leads out of its folder");
    }
    assertThatThrownBy(() -> new Uploads(SMALL).add("x.zip", zip("../../a.md", 1)))
        .hasMessageContaining("leads out of its folder");
  }

  @Test
  void what_is_called_zip_and_is_none_is_told() {
    assertThatThrownBy(() -> new Uploads(SMALL).add("x.zip", text("no zip")))
        .hasMessageContaining("no ZIP file");
  }
}
