package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingWhatWasTypedTest {
  private static final Usage USAGE =
      new Usage(
          "try",
          List.of("THING"),
          List.of(
              Option.required("name", "NAME"), Option.repeated("set", "F=V"), Option.flag("wait")),
          "Tries.");

  @Test
  void options_may_stand_before_and_after_operands() {
    var arguments = parse("--name", "Spring", "one", "--wait", "--set", "a=1", "--set=b=2");

    assertThat(arguments.operand()).isEqualTo("one");
    assertThat(arguments.value("name")).isEqualTo("Spring");
    assertThat(arguments.has("wait")).isTrue();
    assertThat(arguments.values("set")).containsExactly("a=1", "b=2");
  }

  @Test
  void a_hyphen_is_a_value() {
    assertThat(parse("one", "--name", "-").value("name")).isEqualTo("-");
  }

  @Test
  void two_hyphens_end_the_options() {
    assertThat(parse("--name", "x", "--", "--one").operand()).isEqualTo("--one");
  }

  @Test
  void what_is_missing_unknown_doubled_or_too_much_is_named() {
    refuses("--name is missing", "one");
    refuses("Say which THING", "--name", "x");
    refuses("\"two\" is one word too many", "one", "two", "--name", "x");
    refuses("There is no option --nmae", "one", "--nmae", "x");
    refuses("Give --name only once", "one", "--name", "x", "--name", "y");
    refuses("Give a value after --name", "one", "--name");
    refuses("--wait takes no value", "one", "--name", "x", "--wait=yes");
  }

  private static void refuses(String sentence, String... words) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(sentence);
  }

  private static Arguments parse(String... words) {
    return Arguments.parse(USAGE, List.of(words));
  }
}
