package org.rollcall.platform.core.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A place in a body, from which one value after the other is read. */
final class BodyCursor {
  private static final int DATE_LENGTH = 12;

  private final byte[] octets;
  private int at;

  BodyCursor(byte[] octets, int at) {
    this.octets = octets;
    this.at = at;
  }

  int at() {
    return at;
  }

  void pass(char sign) {
    if (peek() != sign) {
      throw unreadable();
    }
    at++;
  }

  /** Whether an object or array goes on; passes the comma, or what closes it. */
  boolean goesOn(char close) {
    int sign = peek();
    if (sign == close) {
      at++;
      return false;
    }
    if (sign == ',') {
      at++;
    }
    return true;
  }

  void mustBeAtEnd() {
    if (at != octets.length) {
      throw unreadable();
    }
  }

  boolean isNull() {
    return peek() == 'n';
  }

  /** A text. */
  String text() {
    int from = at + 1;
    skipText();
    int to = at - 1;
    int all = 0;
    for (int i = from; i < to; i++) {
      if (octets[i] == '\\') {
        return unescaped(from, to);
      }
      all |= octets[i];
    }
    var charset = all < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return new String(octets, from, to - from, charset);
  }

  private String unescaped(int from, int to) {
    var text = new StringBuilder();
    int plain = from;
    for (int i = from; i < to; ) {
      if (octets[i] != '\\') {
        i++;
        continue;
      }
      text.append(new String(octets, plain, i - plain, StandardCharsets.UTF_8));
      boolean code = octets[i + 1] == 'u';
      text.append(code ? coded(i + 2, to) : sign(octets[i + 1]));
      i += code ? 6 : 2;
      plain = i;
    }
    return text.append(new String(octets, plain, to - plain, StandardCharsets.UTF_8)).toString();
  }

  private static char sign(byte escaped) {
    return switch (escaped) {
      case '"', '\\', '/' -> (char) escaped;
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> throw unreadable();
    };
  }

  private char coded(int from, int to) {
    if (from + 4 > to) {
      throw unreadable();
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(octets[i], 16);
      if (digit < 0) {
        throw unreadable();
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  /** A date, such as "2026-08-14". */
  LocalDate date() {
    int from = at + 1;
    if (at + DATE_LENGTH > octets.length || octets[at + DATE_LENGTH - 1] != '"') {
      return LocalDate.parse(text());
    }
    for (int i = 0; i < DATE_LENGTH - 2; i++) {
      boolean digit = octets[from + i] >= '0' && octets[from + i] <= '9';
      boolean dash = i == 4 || i == 7;
      if (dash ? octets[from + i] != '-' : !digit) {
        return LocalDate.parse(text());
      }
    }
    at += DATE_LENGTH;
    return LocalDate.of(
        100 * twoDigits(from) + twoDigits(from + 2), twoDigits(from + 5), twoDigits(from + 8));
  }

  private int twoDigits(int from) {
    return 10 * (octets[from] - '0') + octets[from + 1] - '0';
  }

  boolean flag() {
    boolean isTrue = peek() == 't';
    skip();
    return isTrue;
  }

  /** Passes whatever comes next. */
  void skip() {
    switch (peek()) {
      case '"' -> skipText();
      case '{', '[' -> skipNested();
      default -> skipWord();
    }
  }

  /** A number, true, false or null. */
  private void skipWord() {
    int from = at;
    while (at < octets.length && isOfWord(octets[at])) {
      at++;
    }
    if (at == from) {
      throw unreadable();
    }
  }

  private static boolean isOfWord(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= '0' && octet <= '9')
        || octet == '-'
        || octet == '+'
        || octet == '.'
        || octet == 'E';
  }

  private void skipText() {
    pass('"');
    while (peek() != '"') {
      at += octets[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipNested() {
    int depth = 0;
    do {
      int sign = peek();
      if (sign == '"') {
        skipText();
        continue;
      }
      if (sign == '{' || sign == '[') {
        depth++;
      } else if (sign == '}' || sign == ']') {
        depth--;
      }
      at++;
    } while (depth > 0);
  }

  private int peek() {
    if (at >= octets.length) {
      throw unreadable();
    }
    return octets[at];
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("a stored body is not the JSON it was written as");
  }
}
