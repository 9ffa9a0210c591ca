package org.rollcall.connector.simulator.internal.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.simulator.internal.protocol.Refusal;

/** The decoded query string of one request. */
public final class Query {

  private static final int DEFAULT_LIMIT = 100;

  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Splits at the first equals sign only: Google's suite sends filters whose own is not encoded.
   */
  public static Query parse(@Nullable String raw) {
    var values = new LinkedHashMap<String, String>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        if (!name.isEmpty()) {
          values.merge(decode(name), decode(value), (first, second) -> first + "," + second);
        }
      }
    }
    return new Query(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.invalidData("The query holds a percent sign that encodes nothing.");
    }
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Map<String, String> values() {
    return values;
  }

  public Query without(String name) {
    var fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new Query(fewer);
  }

  public int limit() {
    return number("limit", DEFAULT_LIMIT, 1);
  }

  public int offset() {
    return number("offset", 0, 0);
  }

  private int number(String name, int otherwise, int least) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the refusal, which is the same for a word and for a number out of range.
    }
    throw Refusal.invalidData("\"" + name + "\" must be a whole number of at least " + least + ".");
  }
}
