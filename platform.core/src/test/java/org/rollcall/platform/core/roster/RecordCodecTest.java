package org.rollcall.platform.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;

class RecordCodecTest {
  private final RecordCodec codec = new RecordCodec();

  static Stream<SampleRecords.Sample> samples() {
    return Stream.concat(SampleRecords.full(), SampleRecords.minimal());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_record_comes_back_as_it_was_written(SampleRecords.Sample sample) {
    assertThat(codec.decode(sample.collection(), codec.encode(sample.record())))
        .isEqualTo(sample.record());
  }

  @Test
  void fields_have_a_fixed_order_and_absent_ones_leave_no_trace() {
    RosterRecord enrollment =
        Enrollment.builder(
                header("e1"), SourcedId.of("u1"), SourcedId.of("c1"), EnrollmentRole.TEACHER)
            .primary(true)
            .build();

    assertThat(codec.encode(enrollment).text())
        .isEqualTo(
            "{\"sourcedId\":\"e1\",\"user\":\"u1\",\"class\":\"c1\",\"role\":\"teacher\","
                + "\"primary\":true}");
  }

  @Test
  void status_and_date_do_not_change_the_body() {
    var touched =
        RecordHeader.builder(SourcedId.of("s1"))
            .status(RecordStatus.TOBEDELETED)
            .dateLastModified(Instant.EPOCH)
            .build();

    assertThat(codec.encode(Org.builder(touched, "Lincoln", OrgType.SCHOOL).build()).hash())
        .isEqualTo(
            codec.encode(Org.builder(header("s1"), "Lincoln", OrgType.SCHOOL).build()).hash());
  }

  @Test
  void equal_sets_make_equal_bodies() {
    var one = Demographics.builder(header("d")).races(java.util.Set.of("white", "asian")).build();

    assertThat(codec.encode(one).text()).contains("[\"asian\",\"white\"]");
  }

  @Test
  void text_beyond_ascii_is_kept() {
    var org = Org.builder(header("ß"), "Škola \"Ž\" 学校 😀", OrgType.SCHOOL).build();

    assertThat(codec.decode(RosterCollection.ORGS, codec.encode(org))).isEqualTo(org);
  }

  @Test
  void any_text_comes_back() {
    var random = new Random(20261126);
    var signs = "a\"\\/\b\t\n\r\f\u0001\u007f\u00e9\u2028\u5b57{}[],:\ud83d\ude00";
    for (int round = 0; round < 5_000; round++) {
      var name = new StringBuilder("x");
      for (int i = random.nextInt(30); i >= 0; i--) {
        name.appendCodePoint(signs.codePointAt(random.nextInt(signs.length() - 2)));
      }
      var org = Org.builder(header("s" + name), name + "\ud83d\ude00", OrgType.SCHOOL).build();

      assertThat(codec.decode(RosterCollection.ORGS, codec.encode(org))).isEqualTo(org);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_body_that_is_cut_off_is_refused(SampleRecords.Sample sample) {
    byte[] whole = codec.encode(sample.record()).octets();
    for (int length = 0; length < whole.length; length++) {
      var cut = new RecordBody(Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> codec.decode(sample.collection(), cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void unknown_fields_are_passed_over() {
    var body =
        body(
            "{\"sourcedId\":\"s1\",\"n\":-1.5E+3,\"later\":{\"a\":[1,null,{\"b\":true}]},"
                + "\"name\":\"Lincoln\",\"type\":\"school\",\"identifier\":null}");

    assertThat(codec.decode(RosterCollection.ORGS, body))
        .isEqualTo(Org.builder(header("s1"), "Lincoln", OrgType.SCHOOL).build());
  }

  @Test
  void a_body_that_lacks_what_a_record_cannot_be_without_is_refused() {
    assertThatThrownBy(() -> codec.decode(RosterCollection.ORGS, body("{\"sourcedId\":\"s1\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }

  private static RecordHeader header(String sourcedId) {
    return RecordHeader.builder(SourcedId.of(sourcedId)).build();
  }

  private static RecordBody body(String json) {
    return new RecordBody(json.getBytes(StandardCharsets.UTF_8));
  }
}
