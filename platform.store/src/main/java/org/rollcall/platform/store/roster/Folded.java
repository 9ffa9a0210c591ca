package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text with case, diacritics, apostrophes and spare blanks taken away: what is ordered by and
 * looked up.
 */
final class Folded {
  private static final int MAX_LENGTH = 120;
  private static final String APOSTROPHES = "'’‘ʼ`";

  private Folded() {}

  static String of(String text) {
    var simple = simple(text);
    return simple == null ? folded(text) : simple;
  }

  /**
   * The same of what has only letters, signs and blanks of ASCII, as most texts have: there are
   * several to every person. Null when it has others.
   */
  private static @Nullable String simple(String text) {
    int length = text.length();
    var kept = new byte[Math.min(length, MAX_LENGTH)];
    int end = 0;
    boolean blank = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        return null;
      }
      if (c <= ' ') {
        blank = end > 0;
      } else if (c != '\'' && c != '`') {
        if (blank && end < kept.length) {
          kept[end++] = ' ';
        }
        blank = false;
        if (end < kept.length) {
          kept[end++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
      }
    }
    return new String(kept, 0, end, StandardCharsets.ISO_8859_1);
  }

  /** Of any text. */
  static String folded(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(decomposed.length());
    boolean blank = false;
    for (int i = 0; i < decomposed.length(); ) {
      int letter = decomposed.codePointAt(i);
      i += Character.charCount(letter);
      if (isBlank(letter)) {
        blank = true;
      } else if (!isMark(letter) && APOSTROPHES.indexOf(letter) < 0) {
        folded.append(blank ? " " : "");
        blank = false;
        append(folded, letter);
      }
    }
    var stripped = folded.toString().strip();
    return stripped.length() <= MAX_LENGTH ? stripped : stripped.substring(0, MAX_LENGTH);
  }

  private static boolean isBlank(int letter) {
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> letter >= '\t' && letter <= '\r';
    };
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Letters that no decomposition takes apart become what they are written as elsewhere. */
  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ł' -> folded.append('l');
      case 'ø' -> folded.append('o');
      case 'đ' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      default -> folded.appendCodePoint(letter);
    }
  }
}
