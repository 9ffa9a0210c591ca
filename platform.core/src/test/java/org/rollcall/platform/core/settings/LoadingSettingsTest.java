package org.rollcall.platform.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.refusal.Refusal;

class LoadingSettingsTest {
  private final Path home;

  LoadingSettingsTest(@TempDir Path home) {
    this.home = home;
  }

  private void file(String lines) throws IOException {
    Files.writeString(home.resolve("rollcall.properties"), lines);
  }

  private Refusal refusal(Map<String, String> environment) {
    return catchThrowableOfType(
        Refusal.class, () -> PlatformSettings.load(home, environment, Map.of()));
  }

  @Test
  void the_command_line_wins_over_the_environment_and_that_over_the_file() throws IOException {
    file("console.port=1\nsync.concurrent=3\noutbound.bodyDeadline=30\n");

    var settings =
        PlatformSettings.load(
            home,
            Map.of("ROLLCALL_CONSOLE_PORT", "2", "ROLLCALL_SYNC_CONCURRENT", "4"),
            Map.of(Setting.CONSOLE_PORT, "9"));

    assertThat(settings.number(Setting.CONSOLE_PORT)).isEqualTo(9);
    assertThat(settings.number(Setting.CONCURRENT_RUNS)).isEqualTo(4);
    assertThat(settings.number(Setting.BODY_DEADLINE)).isEqualTo(30);
  }

  @Test
  void without_a_file_the_defaults_hold_and_each_is_valid() {
    var settings = PlatformSettings.load(home, Map.of(), Map.of());

    assertThat(settings.get(Setting.CONSOLE_HOST)).contains("127.0.0.1");
    assertThat(Setting.values())
        .allSatisfy(it -> assertThat(SettingRules.complaint(it, it.defaultValue())).isEmpty());
  }

  @Test
  void each_wrong_value_gets_a_sentence_with_key_value_and_range() throws IOException {
    file("console.port=70000\nsync.night.from=late\nconsole.prot=1\n");

    var refusal =
        refusal(Map.of("ROLLCALL_OUTBOUND_PROXY", "proxy", "ROLLCALL_MASTER_KEY", "secret"));

    assertThat(refusal.fields())
        .containsOnlyKeys(
            "console.port", "sync.night.from", "console.prot", "outbound.proxy", "master.key");
    assertThat(refusal.fields().get("console.port")).contains("70000").contains("0 to 65535");
    assertThat(refusal.fields().get("master.key")).doesNotContain("“secret”");
  }

  @Test
  void the_master_key_may_not_stand_in_the_file() throws IOException {
    file("master.key=" + "A".repeat(43) + "=\n");

    assertThat(refusal(Map.of()).fields()).containsOnlyKeys("master.key");
  }
}
