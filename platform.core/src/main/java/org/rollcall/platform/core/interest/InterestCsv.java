package org.rollcall.platform.core.interest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.csv.CsvLine;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Interests as a CSV file (RFC 4180) that a spreadsheet opens without running anything: a cell that
 * would begin a formula begins with an apostrophe instead.
 */
public final class InterestCsv {
  private static final List<String> HEADINGS =
      List.of(
          "id",
          "district",
          "product",
          "vendor",
          "oneRosterVersion",
          "email",
          "note",
          "at",
          "by",
          "answered");

  private InterestCsv() {}

  /** The file, with the names of the districts in place of their numbers where known. */
  public static String of(List<Interest> interests, Map<DistrictId, String> districts) {
    return Stream.concat(
            Stream.of(CsvLine.of(HEADINGS)),
            interests.stream().map(interest -> line(interest, districts)))
        .collect(Collectors.joining());
  }

  private static String line(Interest interest, Map<DistrictId, String> districts) {
    return CsvLine.of(
        List.of(
            interest.id().toString(),
            districts.getOrDefault(interest.district(), interest.district().toString()),
            interest.product(),
            interest.vendor(),
            interest.version().word(),
            interest.email(),
            interest.note(),
            interest.at().toString(),
            interest.by(),
            text(interest.answered())));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
