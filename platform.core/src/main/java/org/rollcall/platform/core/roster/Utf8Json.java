package org.rollcall.platform.core.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes JSON as octets of UTF-8. Escapes what must be escaped and nothing else, always in the same
 * way, because what comes out is hashed.
 */
final class Utf8Json {
  private static final int FIRST_ROOM = 384;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final boolean[] PLAIN = plainOnes();

  private byte[] octets = new byte[FIRST_ROOM];
  private int end;
  private boolean followed;

  void beginObject() {
    begin('{');
  }

  void endObject() {
    end('}');
  }

  void beginArray() {
    begin('[');
  }

  void endArray() {
    end(']');
  }

  private void begin(char bracket) {
    comma();
    room(1);
    put(bracket);
    followed = false;
  }

  private void end(char bracket) {
    room(1);
    put(bracket);
    followed = true;
  }

  /** The name of a member: letters only. */
  void name(String name) {
    comma();
    int length = name.length();
    room(length + 3);
    put('"');
    plain(name);
    put('"');
    put(':');
    followed = false;
  }

  void value(boolean value) {
    comma();
    var word = value ? "true" : "false";
    room(word.length());
    for (int i = 0; i < word.length(); i++) {
      put(word.charAt(i));
    }
    followed = true;
  }

  void value(String text) {
    comma();
    int length = text.length();
    // A character becomes six octets at most.
    room(6 * length + 2);
    put('"');
    for (int i = plain(text); i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        pair(Character.toCodePoint(c, text.charAt(i)));
      } else {
        other(c);
      }
    }
    put('"');
    followed = true;
  }

  /** A school date, such as 2026-08-14. */
  void value(LocalDate date) {
    int year = date.getYear();
    if (year < 1000 || year > 9999) {
      value(date.toString());
      return;
    }
    comma();
    room(12);
    put('"');
    twoDigits(year / 100);
    twoDigits(year % 100);
    put('-');
    twoDigits(date.getMonthValue());
    put('-');
    twoDigits(date.getDayOfMonth());
    put('"');
    followed = true;
  }

  private void twoDigits(int number) {
    put('0' + number / 10);
    put('0' + number % 10);
  }

  /** Writes as much of the beginning as needs nothing escaped; there is room for it. */
  private int plain(String text) {
    // Most texts are plain to the end, and a loop over what does not change is several times as
    // fast as one that puts one octet after the other.
    var into = octets;
    int from = end;
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= 0x80 || !PLAIN[c]) {
        break;
      }
      into[from + i] = (byte) c;
      i++;
    }
    end = from + i;
    return i;
  }

  private static boolean[] plainOnes() {
    var plain = new boolean[0x80];
    Arrays.fill(plain, ' ', 0x80, true);
    plain['"'] = false;
    plain['\\'] = false;
    return plain;
  }

  private void ascii(char c) {
    if (c >= ' ' && c != '"' && c != '\\') {
      put(c);
      return;
    }
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\t' -> put('t');
      case '\b' -> put('b');
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\f' -> put('f');
      default -> code(c);
    }
  }

  private void other(char c) {
    if (c == '\u2028' || c == '\u2029') {
      put('\\');
      code(c);
    } else if (Character.isSurrogate(c)) {
      // Half a character is none.
      put('?');
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6));
      put(0x80 | (c & 0x3F));
    } else {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
      put(0x80 | (c & 0x3F));
    }
  }

  private void pair(int character) {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }

  private void code(char c) {
    put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[(c >> shift) & 15]);
    }
  }

  private void comma() {
    if (followed) {
      room(1);
      put(',');
    }
  }

  private void put(int octet) {
    octets[end++] = (byte) octet;
  }

  private void room(int more) {
    if (octets.length - end < more) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, end + more));
    }
  }

  /** What was written. */
  byte[] octets() {
    return Arrays.copyOf(octets, end);
  }
}
