package org.hujian.server.safe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hujian.server.desk.Importing.Brought;
import org.hujian.server.desk.Problem;

/**
 * Takes in the files of one request, unpacks ZIP files, and stops at the first limit.
 *
 * <p>Nothing is written to a disk under a name that came with a request.
 */
public final class Uploads {
  private final Limits limits;
  private final List<Brought> files = new ArrayList<>();
  private long expanded;

  public Uploads(Limits limits) {
    this.limits = limits;
  }

  /** Adds a file; {@code name} is what the browser calls it. */
  public void add(String name, InputStream in) throws IOException {
    String plain = plain(name);
    if (plain.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      unpack(plain, in);
    } else {
      keep(plain, in);
    }
  }

  public List<Brought> files() {
    return List.copyOf(files);
  }

  private void unpack(String name, InputStream in) throws IOException {
    boolean any = false;
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        any = true;
        String inside = plain(e.getName());
        String last = inside.substring(inside.lastIndexOf('/') + 1);
        if (!e.isDirectory() && !last.startsWith(".") && !inside.startsWith("__MACOSX/")) {
          keep(name + "/" + inside, zip);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw Problem.wrong(name + ": is no ZIP file that can be read");
    }
    if (!any) {
      throw Problem.wrong(name + ": is no ZIP file that can be read");
    }
  }

  private void keep(String name, InputStream in) throws IOException {
    if (files.size() >= limits.files()) {
      throw new Problem(413, "more than " + limits.files() + " files at once");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      expanded += n;
      if (expanded > limits.expanded()) {
        throw new Problem(
            413, "the files hold more than " + (limits.expanded() >> 20) + " MiB when unpacked");
      }
      out.write(buffer, 0, n);
    }
    files.add(new Brought(name, out.toByteArray()));
  }

  /** Refuses a name that leads out of its folder; what is left has forward slashes. */
  static String plain(String name) {
    String slashed = name.replace('\\', '/');
    if (slashed.startsWith("/")
        || slashed.matches("[A-Za-z]:.*")
        || slashed.indexOf('\0') >= 0
        || Arrays.asList(slashed.split("/", -1)).contains("..")) {
      throw Problem.wrong("a file's name leads out of its folder: " + name.replace('\0', '?'));
    }
    return slashed.isBlank() ? "unnamed" : slashed;
  }
}
