package org.rollcall.platform.core.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The sentences of the rules. */
final class RuleTexts {
  private static final Properties TEXTS = read();

  private RuleTexts() {}

  static String of(String key) {
    var text = TEXTS.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("rules.properties lacks " + key);
    }
    return text;
  }

  private static Properties read() {
    try (var in = RuleTexts.class.getResourceAsStream("rules.properties")) {
      if (in == null) {
        throw new IllegalStateException("rules.properties is missing");
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
