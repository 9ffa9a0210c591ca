package org.rollcall.platform.store.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTextTest {
  private static final String ASCII = "aZ'` \t\n\r\u000b\f\u001c\u0000~.-09\u007f";
  private static final String ALL =
      ASCII + "éÉe\u0301\u0327ßŁłøØđıİæœþÞ’‘ʼ\u00a0\u2003\u2028\u3000ﬁ\u0903\u20dd字\u00ad\ud834";

  @ParameterizedTest
  @CsvSource({
    "O'Brien, obrien",
    "\u00d8rsted \u0141ukasz, orsted lukasz",
    "Zo\u00eb, zoe",
    "'\u00a0De  la\tCruz ', de la cruz",
    "`Aina, aina",
    "Stra\u00dfe, strasse"
  })
  void case_marks_apostrophes_and_spare_blanks_are_taken_away(String text, String folded) {
    assertThat(Folded.of(text)).isEqualTo(folded);
  }

  @Test
  void texts_of_ascii_are_folded_quickly_into_the_same() {
    var random = new Random(20261126);
    for (int round = 0; round < 20_000; round++) {
      var text = text(random, round, ASCII);
      assertThat(Folded.of(text)).isEqualTo(Folded.folded(text));
    }
  }

  @Test
  void any_text_is_folded_as_the_patterns_say() {
    var random = new Random(20261127);
    for (int round = 0; round < 20_000; round++) {
      var text = text(random, round, ALL);
      assertThat(Folded.of(text)).as(text).isEqualTo(byPatterns(text));
    }
  }

  private static String text(Random random, int round, String signs) {
    var text = new StringBuilder();
    int length = random.nextInt(round % 10 == 0 ? 300 : 20);
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  /** What is stored is sought by what is folded later, so that nothing of it may ever change. */
  private static String byPatterns(String text) {
    var bare =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "");
    var letters = new String[] {"ł", "l", "ø", "o", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae"};
    for (int i = 0; i < letters.length; i += 2) {
      bare = bare.replace(letters[i], letters[i + 1]);
    }
    var folded =
        bare.replace("œ", "oe")
            .replace("þ", "th")
            .replaceAll("['’‘ʼ`]+", "")
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip();
    return folded.length() <= 120 ? folded : folded.substring(0, 120);
  }
}
