package org.rollcall.platform.core.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;

/** The three places where a setting may stand, and which of them wins. */
final class SettingSources {
  private static final String FILE = "rollcall.properties";

  private final Path home;
  private final Map<String, String> environment;
  private final Map<Setting, String> overrides;
  private final Map<String, String> complaints = new LinkedHashMap<>();

  SettingSources(Path home, Map<String, String> environment, Map<Setting, String> overrides) {
    this.home = home;
    this.environment = environment;
    this.overrides = overrides;
  }

  PlatformSettings load() {
    var file = readFile();
    var values = new EnumMap<Setting, String>(Setting.class);
    for (var setting : Setting.values()) {
      var value = winner(setting, file);
      if (value != null) {
        values.put(setting, value);
        SettingRules.complaint(setting, value.strip())
            .ifPresent(sentence -> complaints.put(setting.key(), sentence));
      }
    }
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    return new PlatformSettings(home, values);
  }

  private @Nullable String winner(Setting setting, Properties file) {
    if (overrides.containsKey(setting)) {
      return overrides.get(setting);
    }
    var given = environment.get(setting.variable());
    return given != null ? given : file.getProperty(setting.key());
  }

  private Properties readFile() {
    var properties = new Properties();
    var path = home.resolve(FILE);
    if (!Files.exists(path)) {
      return properties;
    }
    try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          path + " cannot be read: it must be a UTF-8 file of lines such as console.port=8080.",
          e);
    }
    var known = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
    properties.stringPropertyNames().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(key -> complaints.put(key, "There is no setting " + key + " in " + FILE + "."));
    refuseInFile(properties, Setting.MASTER_KEY, "The master key");
    refuseInFile(properties, Setting.STORE_PASSWORD, "The password of the database");
    return properties;
  }

  /** The file is in every back-up. */
  private void refuseInFile(Properties properties, Setting setting, String what) {
    if (properties.containsKey(setting.key())) {
      complaints.put(
          setting.key(),
          what
              + " does not belong into a file of settings; give it by "
              + setting.variable()
              + ".");
    }
  }
}
