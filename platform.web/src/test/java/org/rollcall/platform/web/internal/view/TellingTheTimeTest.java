package org.rollcall.platform.web.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;

class TellingTheTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-26T18:00:00Z");

  @Test
  void where_all_districts_have_one_zone_it_is_theirs() {
    assertThat(noon("America/Chicago", "America/Chicago")).isEqualTo("today 12:00");
  }

  @Test
  void where_they_differ_it_is_utc_and_says_so() {
    assertThat(noon("America/Chicago", "America/Denver")).isEqualTo("today 18:00 UTC");
    assertThat(noon()).isEqualTo("today 18:00 UTC");
  }

  private static String noon(String... zones) {
    List<District> districts = Stream.of(zones).map(TellingTheTimeTest::in).toList();
    var moment = Moments.across(Clock.fixed(NOON, ZoneOffset.UTC), districts).of(NOON);
    return moment == null ? "" : moment.text();
  }

  private static District in(String zone) {
    return new District(new DistrictId(1), "Springfield", List.of(), ZoneId.of(zone), false);
  }
}
