package org.rollcall.platform.web.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

class WhereTheConsoleListensTest {

  @TempDir private Path home = Path.of("");

  @Test
  void only_this_machine_reaches_it_unless_an_operator_says_otherwise() {
    assertThat(with(Map.of()).exposure().loopback()).isTrue();
    assertThat(with(Map.of()).exposure().signInAllowed()).isTrue();
  }

  @Test
  void plain_http_that_others_can_listen_to_closes_the_sign_in() {
    var exposure = with(Map.of(Setting.CONSOLE_HOST, "0.0.0.0")).exposure();

    assertThat(exposure.signInAllowed()).isFalse();
  }

  @Test
  void a_public_https_address_opens_it_again() {
    var binding =
        with(
            Map.of(
                Setting.CONSOLE_HOST,
                "0.0.0.0",
                Setting.PUBLIC_ADDRESS,
                "https://rollcall.example.org"));

    assertThat(binding.exposure().signInAllowed()).isTrue();
    assertThat(binding.exposure().secure()).isTrue();
    assertThat(binding.publicHost()).contains("rollcall.example.org");
  }

  @Test
  void a_public_address_without_https_is_refused_in_words() {
    assertRefused(
        Map.of(Setting.PUBLIC_ADDRESS, "http://rollcall.example.org"), "no https address");
  }

  @Test
  void a_port_that_is_none_is_refused_in_words() {
    assertRefused(Map.of(Setting.CONSOLE_PORT, "eighty"), "\"eighty\" is no port from 0 to 65535");
    assertRefused(Map.of(Setting.CONSOLE_PORT, "70000"), "is no port");
  }

  @Test
  void a_certificate_file_that_is_not_there_is_named() {
    assertRefused(Map.of(Setting.TLS_KEYSTORE, "missing.p12"), "missing.p12 cannot be read");
  }

  private void assertRefused(Map<Setting, String> values, String sentence) {
    assertThatThrownBy(() -> with(values))
        .isInstanceOf(CannotListen.class)
        .hasMessageContaining(sentence);
  }

  private Binding with(Map<Setting, String> values) {
    return Binding.of(new PlatformSettings(home, values));
  }
}
