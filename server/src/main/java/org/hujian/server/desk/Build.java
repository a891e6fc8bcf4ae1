package org.hujian.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hujian.model.Dossier;

/** Which build of the program this is: another one may compare otherwise. */
final class Build {
  private Build() {}

  /** Changes with every file that the program is loaded from. */
  static String name() {
    List<String> files = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)) {
      add(Path.of(entry), files);
    }
    try {
      // A program whose jar names the others in its manifest has only itself on the class path.
      Path model =
          Path.of(Dossier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = model.getParent();
      if (Files.isRegularFile(model) && folder != null) {
        add(folder, files);
      }
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    Collections.sort(files);
    return String.join("\n", files);
  }

  private static void add(Path root, List<String> to) {
    if (root.toString().isEmpty() || !Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        to.add(file.getFileName() + " " + is.size() + " " + is.lastModifiedTime().toMillis());
      }
    } catch (IOException e) {
      // A file that went away counts as changed.
      to.add(root + " " + e);
    }
  }
}
