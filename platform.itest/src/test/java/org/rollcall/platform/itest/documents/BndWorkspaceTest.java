package org.rollcall.platform.itest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.platform.itest.Tree;

class BndWorkspaceTest {
  private static final Pattern JETTY = Pattern.compile("<jetty.version>([^<]+)</jetty.version>");

  static Stream<String> coordinates() {
    return Tree.read(Tree.path("cnf", "central.mvn"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("coordinates")
  void bndtools_compiles_against_what_maven_compiles_against(String coordinates) {
    var parts = coordinates.split(":");
    var pom = Tree.read(Tree.path("pom.xml"));

    if (parts[0].startsWith("org.eclipse.jetty")) {
      assertThat(JETTY.matcher(pom).results().map(found -> found.group(1)))
          .containsExactly(parts[2]);
    } else {
      assertThat(pom)
          .contains(
              "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                  .formatted((Object[]) parts));
    }
  }
}
