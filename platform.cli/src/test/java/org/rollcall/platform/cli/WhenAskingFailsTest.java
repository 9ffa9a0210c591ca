package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhenAskingFailsTest {
  private Path home;

  @BeforeEach
  void atAnEmptyHome(@TempDir Path empty) {
    home = empty;
  }

  @Test
  void the_sentence_of_the_api_is_the_only_line_on_standard_error() throws IOException {
    try (var api = new SpokenApi()) {
      api.when(
          "POST /connections",
          422,
          "{\"error\":{\"reason\":\"failed\",\"sentence\":\"Ask the\\n admin for the key.\"}}");

      var typed =
          Typed.at(api)
              .run(
                  "connect",
                  "--connector",
                  "x",
                  "--name",
                  "N",
                  "--host-url",
                  "h",
                  "--access-key",
                  "k",
                  "--secret-code",
                  "s");

      assertThat(typed.status()).isEqualTo(1);
      assertThat(typed.errors()).containsExactly("Ask the admin for the key.");
      assertThat(typed.out()).isEmpty();
    }
  }

  @Test
  void a_connection_that_is_not_there_or_not_the_only_one_is_told() throws IOException {
    try (var api = new SpokenApi()) {
      api.when("GET /connections", 200, "[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"a\"}]");

      assertThat(Typed.at(api).run("roster", "b").errors().get(0)).contains("no connection \"b\"");
      assertThat(Typed.at(api).run("roster", "A").errors().get(0)).contains("one of 1, 2");
    }
  }

  @Test
  void without_a_running_rollcall_it_says_how_to_start_one() throws IOException {
    var never = Typed.nowhere().with("ROLLCALL_HOME", home.toString()).run("connections");
    Files.writeString(home.resolve("console.url"), "http://localhost:1\n");
    Files.writeString(home.resolve("operator.key"), "key\n");
    var stopped = Typed.nowhere().with("ROLLCALL_HOME", home.toString()).run("connections");

    assertThat(never.errors().get(0)).contains("does not seem to run").contains("bin/run");
    assertThat(stopped.errors()).hasSize(1);
    assertThat(stopped.errors().get(0)).contains("does not answer at http://localhost:1");
    assertThat(stopped.status()).isEqualTo(1);
  }

  @Test
  void the_files_in_the_home_say_whom_to_ask_and_as_whom() throws IOException {
    try (var api = new SpokenApi()) {
      api.when("GET /districts", 200, "[]");
      Files.writeString(home.resolve("console.url"), api.url() + "/\n");
      Files.writeString(home.resolve("operator.key"), SpokenApi.KEY + "\n");

      var typed = Typed.nowhere().run("districts", "--home", home.toString());

      assertThat(typed.errors()).isEmpty();
      assertThat(typed.status()).isZero();
    }
  }

  @Test
  void a_missing_an_unreadable_and_a_wrong_key_are_told_apart() throws IOException {
    try (var api = new SpokenApi()) {
      var missing = typed(api).run("connections");
      // A folder stands for a file that cannot be read: rights do not stop root.
      Files.createDirectory(home.resolve("operator.key"));
      var unreadable = typed(api).run("connections");
      var wrong = typed(api).run("connections", "--key", "other");

      assertThat(missing.errors().get(0)).contains("There is no key in");
      assertThat(unreadable.errors().get(0)).contains("cannot be read; run this as the user");
      assertThat(wrong.errors().get(0)).contains("does not accept this key");
    }
  }

  @Test
  void something_else_at_the_address_is_not_taken_for_rollcall() throws IOException {
    try (var api = new SpokenApi()) {
      api.when("GET /connections", 200, "<html>hello</html>");

      assertThat(Typed.at(api).run("connections").errors().get(0)).contains("is not Rollcall");
      assertThat(Typed.at(api).run("connections", "--url", "localhost").status()).isEqualTo(2);
    }
  }

  @Test
  void what_is_not_understood_ends_with_status_two() {
    var typed = Typed.nowhere().run("conections");

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors())
        .containsExactly("There is no command \"conections\"; \"rollcall help\" lists them.");
  }

  @Test
  void help_names_every_command() {
    var help = Typed.nowhere().run("help").out();

    assertThat(Commands.ALL)
        .allSatisfy(command -> assertThat(help).contains(command.usage().synopsis()));
  }

  private Typed typed(SpokenApi api) {
    return Typed.nowhere().with("ROLLCALL_HOME", home.toString()).with("ROLLCALL_URL", api.url());
  }
}
