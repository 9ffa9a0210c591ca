package org.rollcall.platform.core.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings in force, and where the installation lives. */
public final class PlatformSettings {
  private final Path home;
  private final Map<Setting, String> values;

  /** Takes values that were checked, or that a test is sure of. */
  public PlatformSettings(Path home, Map<Setting, String> values) {
    this.home = home;
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /**
   * Reads rollcall.properties in the home, where there is one; the environment wins over the file,
   * the overrides win over both.
   *
   * @param environment variables by name
   * @param overrides from the command line
   * @throws org.rollcall.platform.core.refusal.Refusal with a sentence by setting that is wrong
   */
  public static PlatformSettings load(
      Path home, Map<String, String> environment, Map<Setting, String> overrides) {
    return new SettingSources(home, environment, overrides).load();
  }

  /** ROLLCALL_HOME. */
  public Path home() {
    return home;
  }

  /** A setting, or its default; empty when neither says anything. */
  public Optional<String> get(Setting setting) {
    var value = values.getOrDefault(setting, setting.defaultValue()).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A setting that is a whole number. */
  public int number(Setting setting) {
    return Integer.parseInt(always(setting));
  }

  /** A setting that is a span in seconds. */
  public Duration seconds(Setting setting) {
    return Duration.ofSeconds(number(setting));
  }

  /** A setting that is a time of day. */
  public LocalTime time(Setting setting) {
    return LocalTime.parse(always(setting));
  }

  /** A setting that is a list separated by commas, blanks around its members taken away. */
  public List<String> list(Setting setting) {
    return Stream.of(get(setting).orElse("").split(","))
        .map(String::strip)
        .filter(member -> !member.isEmpty())
        .toList();
  }

  /** A setting that is a list of hosts, lower case. */
  public List<String> hosts(Setting setting) {
    return list(setting).stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  private String always(Setting setting) {
    return get(setting)
        .orElseThrow(() -> new IllegalArgumentException(setting.key() + " has no default"));
  }
}
