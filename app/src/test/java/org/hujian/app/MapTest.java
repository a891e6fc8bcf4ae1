package org.hujian.app;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The arrows are read from ARCHITECTURE.md and held against the classes: if map and house differ,
 * this fails.
 */
class MapTest {
  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*\\| ([^|]*) \\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private static JavaClasses classes;
  private static Map<String, Set<String>> arrows;

  @BeforeAll
  static void readTheMap() throws IOException {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hujian");
    arrows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(map())) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> may = new TreeSet<>();
        NAME.matcher(row.group(2)).results().forEach(m -> may.add(m.group(1)));
        arrows.put(row.group(1), may);
      }
    }
  }

  private static Path map() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
      at = at.getParent();
    }
    return at.resolve("ARCHITECTURE.md");
  }

  @Test
  void every_module_imports_only_what_its_arrows_allow() {
    List<String> broken = new ArrayList<>();
    for (JavaClass c : classes) {
      String from = module(c);
      c.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(t -> t.getPackageName().startsWith("org.hujian."))
          .filter(t ->
              !module(t).equals(from) && !arrows.getOrDefault(from, Set.of()).contains(module(t)))
          .forEach(t -> broken.add(c.getName() + " -> " + t.getName()));
    }
    assertThat(broken).as("imports that ARCHITECTURE.md does not allow").isEmpty();
  }

  @Test
  void every_module_stands_on_the_map() {
    Set<String> modules = new TreeSet<>();
    classes.forEach(c -> modules.add(module(c)));
    assertThat(arrows.keySet()).containsAll(modules);
  }

  @Test
  void the_model_uses_the_jdk_alone() {
    ArchRule rule =
        ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("org.hujian.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.hujian.model..", "java..", "org.jspecify..");
    rule.check(classes);
  }

  @Test
  void packages_form_no_circle() {
    slices().matching("org.hujian.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void the_annotators_never_import_each_other() {
    slices()
        .matching("org.hujian.analysis.annotate.(*)..")
        .should()
        .notDependOnEachOther()
        .check(classes);
  }

  /**
   * No clock, locale, file, thread, network or log. Reading resources from the class path is
   * allowed.
   */
  @Test
  void the_analysis_is_pure() {
    DescribedPredicate<JavaClass> world =
        JavaClass.Predicates.resideInAnyPackage(
                "java.nio.file..", "java.net..", "java.util.logging..", "org.slf4j..")
            .and(
                DescribedPredicate.not(
                    JavaClass.Predicates.belongToAnyOf(URI.class, URISyntaxException.class)));
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage("org.hujian.analysis..", "org.hujian.text..")
        .should()
        .dependOnClassesThat(world.as("touch the world"))
        .check(classes);
    for (String call : List.of("now", "systemDefaultZone", "systemUTC")) {
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAnyPackage("org.hujian.analysis..", "org.hujian.text..", "org.hujian.model..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "ask the clock",
                  c ->
                      c.getTarget().getName().equals(call)
                          && c.getTargetOwner().getPackageName().startsWith("java.time")))
          .check(classes);
    }
  }

  /** It listens; what a page or a model asks for never makes it call anyone. */
  @Test
  void the_server_opens_no_connection() {
    DescribedPredicate<JavaClass> callers =
        JavaClass.Predicates.resideInAPackage("java.net.http..")
            .or(
                JavaClass.Predicates.belongToAnyOf(
                    java.net.URLConnection.class,
                    java.net.Socket.class,
                    java.net.DatagramSocket.class,
                    java.nio.channels.SocketChannel.class,
                    java.nio.channels.AsynchronousSocketChannel.class,
                    java.nio.channels.DatagramChannel.class,
                    javax.net.SocketFactory.class))
            .or(JavaClass.Predicates.resideInAPackage("io.modelcontextprotocol.client.."));
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.hujian.server..")
        .should()
        .dependOnClassesThat(callers.as("open connections"))
        .check(classes);
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.hujian.server..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "open a URL",
                c ->
                    c.getTargetOwner().isEquivalentTo(java.net.URL.class)
                        && (c.getTarget().getName().startsWith("open")
                            || c.getTarget().getName().equals("getContent"))))
        .check(classes);
  }

  private static String module(JavaClass c) {
    String rest = c.getPackageName().substring("org.hujian".length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }
}
