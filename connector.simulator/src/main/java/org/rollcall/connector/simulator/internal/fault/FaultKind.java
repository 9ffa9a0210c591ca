package org.rollcall.connector.simulator.internal.fault;

import java.util.Arrays;

/** What can be made to go wrong. */
public enum FaultKind {
  STATUS("status", Value.STATUS_CODE, "500"),
  HTML("html", Value.NONE, ""),
  TRUNCATE("truncate", Value.NONE, ""),
  NO_ENVELOPE("no-envelope", Value.NONE, ""),
  LOOP("loop", Value.NONE, ""),
  DELAY("delay", Value.NUMBER, "2000"),
  TOO_MANY_REQUESTS("429", Value.NUMBER, "1"),
  REDIRECT("redirect", Value.TEXT, ""),
  WRONG_TOTAL("wrong-total", Value.NONE, ""),
  EMPTY("empty", Value.TEXT, "");

  /** What may follow the equals sign. */
  enum Value {
    NONE,
    NUMBER,
    STATUS_CODE,
    TEXT
  }

  private final String token;
  private final Value value;
  private final String usual;

  FaultKind(String token, Value value, String usual) {
    this.token = token;
    this.value = value;
    this.usual = usual;
  }

  /** The value where none is given; empty where there is none, or where one must be given. */
  String usual() {
    return usual;
  }

  public String token() {
    return token;
  }

  static FaultKind of(String token) {
    return Arrays.stream(values())
        .filter(kind -> kind.token.equals(token))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no fault \"" + token + "\"; choose one of: " + tokens() + "."));
  }

  boolean accepts(String text) {
    return switch (value) {
      case NONE -> text.isEmpty();
      case TEXT -> !text.isBlank();
      case NUMBER -> text.matches("\\d{1,7}");
      case STATUS_CODE -> text.matches("[2-5]\\d\\d");
    };
  }

  private static String tokens() {
    return String.join(", ", Arrays.stream(values()).map(FaultKind::token).toList());
  }
}
