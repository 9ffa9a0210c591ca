package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with case, diacritics, apostrophes and spare blanks taken away: what is ordered by and
 * looked up.
 */
final class Folded {
  private static final int MAX_LENGTH = 120;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Letters that no decomposition takes apart. */
  private static final Map<String, String> LETTERS =
      Map.of("ł", "l", "ø", "o", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th");

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
    var folded = APOSTROPHES.matcher(plain(text)).replaceAll("");
    folded = BLANKS.matcher(folded).replaceAll(" ").strip();
    return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH);
  }

  private static String plain(String text) {
    if (text.chars().allMatch(character -> character < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var bare = MARKS.matcher(decomposed).replaceAll("");
    for (var letter : LETTERS.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return bare;
  }
}
