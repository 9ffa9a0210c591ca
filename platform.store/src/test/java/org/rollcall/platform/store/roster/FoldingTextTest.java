package org.rollcall.platform.store.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTextTest {
  @ParameterizedTest
  @CsvSource({
    "O'Brien, obrien",
    "\u00d8rsted \u0141ukasz, orsted lukasz",
    "Zo\u00eb, zoe",
    "\u00a0De  la\tCruz , de la cruz",
    "`Aina, aina"
  })
  void case_marks_apostrophes_and_spare_blanks_are_taken_away(String text, String folded) {
    assertThat(Folded.of(text)).isEqualTo(folded);
  }

  @Test
  void texts_of_ascii_are_folded_quickly_into_the_same() {
    var random = new Random(20261126);
    var signs = "aZ'` \t\n\r\u000b\f\u001c\u0000~.-09\u007f";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(round % 10 == 0 ? 300 : 20);
      for (int i = 0; i < length; i++) {
        text.append(signs.charAt(random.nextInt(signs.length() - round % 7)));
      }
      assertThat(Folded.of(text.toString())).isEqualTo(Folded.folded(text.toString()));
    }
  }
}
