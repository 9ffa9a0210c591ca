package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that must not be reached, or that nobody knows, typed from the command line. */
@TestInstance(Lifecycle.PER_CLASS)
class AddressesOfNoSisTest {
  private RollcallProcess rollcall;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    rollcall = RollcallProcess.start(home);
  }

  @AfterAll
  void stop() throws Exception {
    rollcall.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://169.254.169.254/campus/api/oneroster/v1p2/rollcall/ims/oneroster | at which no SIS can be",
        "https://10.11.12.13/campus/api/oneroster/v1p2/rollcall/ims/oneroster | outbound.privateHosts",
        "https://sis.rollcall.invalid/campus/api/oneroster/v1p2/rollcall/ims/oneroster | There is no host"
      })
  void they_are_refused_in_words_and_nothing_is_saved(String url, String sentence)
      throws Exception {
    var answer = connect(url);

    assertThat(answer.status()).isNotZero();
    assertThat(answer.errors()).contains(sentence).doesNotContain("not-a-secret");
    assertThat(rollcall.run("connections", "--json").json().getAsJsonArray()).isEmpty();
  }

  @Test
  void the_doctor_says_what_becomes_of_an_address_without_reaching_it() throws Exception {
    var look =
        rollcall.run(
            "doctor",
            "--connector",
            "infinite-campus",
            "--host-url",
            " sis.example.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster. ");

    assertThat(look.mustSucceed().output())
        .contains("changed", "rostering  https://sis.example.org/campus/", "token      https://");
    assertThat(
            rollcall.run("doctor", "--connector", "infinite-campus", "--host-url", "::").status())
        .isNotZero();
  }

  private Answer connect(String url) throws Exception {
    return rollcall.runTyping(
        "not-a-secret\n",
        "connect",
        "--connector",
        "infinite-campus",
        "--name",
        "Nowhere",
        "--host-url",
        url,
        "--access-key",
        "key",
        "--secret-code",
        "-");
  }
}
