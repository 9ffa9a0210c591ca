package org.rollcall.connector.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.simulator.Simulator;

class ArgumentsTest {

  @Test
  void options_reach_the_simulator() {
    var arguments =
        Arguments.parse(
            "--personality",
            "infinite-campus",
            "--students",
            "20",
            "--seed",
            "9",
            "--fault",
            "html@/users");

    try (Simulator simulator = arguments.simulator().start()) {
      assertThat(simulator.district().students()).isEqualTo(20);
      assertThat(simulator.clientId()).endsWith("9");
      assertThat(simulator.faults().inForce()).containsExactly("html@/users");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--colour blue, --colour",
    "--port, needs a value",
    "--port http, whole number",
    "--port 70000, 65535",
    "--students 0, 1000000",
    "--personality hal, infinite-campus",
    "--fault fire, choose one of"
  })
  void a_wrong_option_is_answered_in_one_sentence(String words, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(words.split(" ")).simulator())
        .withMessageContaining(part);
  }

  @Test
  void a_taken_port_is_named() {
    try (Simulator first = Simulator.infiniteCampus().students(1).start()) {
      String port = String.valueOf(first.baseUrl().getPort());

      assertThatThrownBy(() -> Arguments.parse("--port", port).simulator().start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(port);
    }
  }
}
