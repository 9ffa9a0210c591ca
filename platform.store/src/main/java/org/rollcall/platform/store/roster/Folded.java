package org.rollcall.platform.store.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
