package org.rollcall.platform.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.RecordKey;

class IdFlagsTest {
  private static RecordKey key(int number) {
    return RecordKey.of(SourcedId.of("id-" + number));
  }

  @Test
  void flags_of_many_are_told_apart_and_unknown_ones_have_none() {
    var flags = new IdFlags();
    for (int i = 0; i < 20_000; i++) {
      flags.put(key(i), i % 3);
    }

    for (int i = 0; i < 20_000; i++) {
      assertThat(flags.of(key(i))).isEqualTo(i % 3);
    }
    assertThat(flags.of(key(20_001))).isZero();
  }

  @Test
  void setting_adds_and_putting_replaces() {
    var flags = new IdFlags();
    flags.set(key(1), 1);
    flags.set(key(1), 2);
    assertThat(flags.of(key(1))).isEqualTo(3);

    flags.put(key(1), 2);
    assertThat(flags.of(key(1))).isEqualTo(2);
    assertThat(flags.of(new RecordKey(0, 0))).isZero();
    flags.put(new RecordKey(0, 0), 1);
    assertThat(flags.of(new RecordKey(0, 0))).isOne();
  }

  @Test
  void those_with_the_same_flags_can_be_handed_on_and_what_is_known_stays() {
    var first = new IdFlags();
    for (int i = 0; i < 3_000; i++) {
      first.put(key(i), i % 3);
    }

    var second = new IdFlags();
    second.put(key(2), 1);
    second.putUnknown(first.having(2), 2);

    assertThat(second.of(key(0))).isZero();
    assertThat(second.of(key(1))).isZero();
    assertThat(second.of(key(2))).isOne();
    assertThat(second.of(key(5))).isEqualTo(2);
    assertThat(second.having(2)).hasSize(999 * Long.BYTES);
    assertThat(new IdFlags().having(2)).isEmpty();
  }
}
