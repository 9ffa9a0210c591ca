package org.rollcall.platform.core.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings in force, and where the installation lives. */
public final class PlatformSettings {
  private final Path home;
  private final Map<Setting, String> values;

  public PlatformSettings(Path home, Map<Setting, String> values) {
    this.home = home;
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
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
}
