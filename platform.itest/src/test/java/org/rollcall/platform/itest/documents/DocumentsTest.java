package org.rollcall.platform.itest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.itest.Tree;

class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#]+)[^)]*\\)");
  private static final Pattern COMMAND = Pattern.compile("\\bbin/([a-z-]+)");

  /** Split, so that this very file does not name them. */
  private static final List<String> REGISTRIES =
      List.of("repo.maven." + "apache.org", "repo1.maven" + ".org", "registry." + "npmjs.org");

  static Stream<Path> documents() throws IOException {
    var rooms = Tree.rooms().stream().map(room -> Tree.path(room, "README.md"));
    return Stream.of(
            texts(Tree.path("."), 1), texts(Tree.path("docs"), 3), rooms.filter(Files::exists))
        .flatMap(files -> files);
  }

  private static Stream<Path> texts(Path folder, int depth) throws IOException {
    try (var files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
    }
  }

  static Stream<Path> vendorReadmes() {
    return Tree.rooms("vendor.").map(room -> Tree.path(room, "README.md"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_somewhere(Path document) {
    LINK.matcher(Tree.read(document))
        .results()
        .forEach(
            link -> assertThat(document.resolveSibling(link.group(1))).as(link.group()).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_command_it_names_is_there(Path document) {
    COMMAND
        .matcher(Tree.read(document))
        .results()
        .forEach(command -> assertThat(Tree.path("bin", command.group(1))).isExecutable());
  }

  @ParameterizedTest
  @MethodSource("vendorReadmes")
  void a_vendor_s_readme_has_the_headings_of_all(Path readme) {
    assertThat(headings(readme))
        .hasSizeGreaterThan(3)
        .isEqualTo(headings(Tree.path("vendor.infinitecampus", "README.md")));
  }

  private static List<String> headings(Path readme) {
    return Tree.read(readme).lines().filter(line -> line.startsWith("## ")).toList();
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void every_failure_is_explained(FailureKind kind) {
    assertThat(Tree.read(Tree.path("docs", "failures.md"))).contains(kind.name());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void every_setting_is_in_the_operations_page(Setting setting) {
    assertThat(Tree.read(Tree.path("docs", "operations.md"))).contains(setting.variable());
  }

  @Test
  void no_file_names_a_package_registry() throws IOException {
    try (var files = Files.walk(Tree.path("."), 12)) {
      assertThat(files.filter(DocumentsTest::isOurs))
          .allSatisfy(
              file ->
                  assertThat(Tree.read(file)).doesNotContain(REGISTRIES.toArray(String[]::new)));
    }
  }

  private static boolean isOurs(Path file) {
    var path = Tree.path(".").relativize(file).toString();
    return Files.isRegularFile(file)
        && !path.matches("(.*/)?(target|\\.git|\\.rollcall|node_modules)(/.*)?")
        && path.matches(".*\\.(md|xml|java|bnd|bndrun|json|mvn|html|css|js)|bin/.*|\\.ci/.*");
  }
}
