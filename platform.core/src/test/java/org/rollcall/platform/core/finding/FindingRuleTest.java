package org.rollcall.platform.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingRuleTest {
  @Test
  void every_rule_says_what_is_odd_and_how_it_is_fixed_and_is_found_by_its_identifier() {
    assertThat(FindingRule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.sentence()).endsWith(".");
              assertThat(rule.fix()).endsWith(".");
              assertThat(FindingRule.ofId(rule.id())).contains(rule);
            });
  }

  @Test
  void the_document_lists_every_rule_as_it_is() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "findings.md"));

    assertThat(document.lines().filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(
            Stream.of(FindingRule.values()).map(FindingRuleTest::line).toList());
  }

  private static String line(FindingRule rule) {
    return "| `"
        + String.join(
            " | ",
            rule.id() + "`",
            rule.effect().label(),
            rule.cause().label(),
            rule.sentence(),
            rule.fixer().label(),
            rule.fix())
        + " |";
  }

  @Test
  void only_what_cannot_be_used_at_all_drops_a_record() {
    assertThat(Stream.of(FindingRule.values()).filter(rule -> rule.effect() == Effect.ERROR))
        .containsExactly(
            FindingRule.ENROLLMENT_PERSON_MISSING,
            FindingRule.ENROLLMENT_CLASS_MISSING,
            FindingRule.NOT_A_RECORD,
            FindingRule.MISSING_SOURCED_ID,
            FindingRule.MISSING_REFERENCE,
            FindingRule.REPORTED_RECORD);
  }
}
