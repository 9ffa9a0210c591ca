package org.rollcall.connector.simulator.internal.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One comparison of a filter, such as {@code familyName='O''Neil'}. */
record Clause(String path, String predicate, String value) {

  boolean holdsFor(FieldValues record) {
    List<String> found = record.at(path);
    return switch (predicate) {
      case "=" -> equalsAll(found);
      case "!=" -> !equalsAll(found);
      case "~" -> containsAny(found);
      default -> found.stream().anyMatch(each -> inOrder(compare(each)));
    };
  }

  /** Several values in a field: every one listed must be among them. */
  private boolean equalsAll(List<String> found) {
    return found.contains(value)
        || (found.size() > 1 && found.containsAll(Arrays.asList(value.split(","))));
  }

  private boolean containsAny(List<String> found) {
    List<String> wanted = found.size() > 1 ? Arrays.asList(value.split(",")) : List.of(value);
    return found.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .anyMatch(
            each -> wanted.stream().anyMatch(part -> each.contains(part.toLowerCase(Locale.ROOT))));
  }

  private boolean inOrder(int comparison) {
    return switch (predicate) {
      case ">" -> comparison > 0;
      case ">=" -> comparison >= 0;
      case "<" -> comparison < 0;
      default -> comparison <= 0;
    };
  }

  /** Moments compare as moments and numbers as numbers; everything else in the order of Unicode. */
  private int compare(String found) {
    Optional<Instant> moment = moment(found);
    Optional<Instant> wanted = moment.isPresent() ? moment(value) : Optional.empty();
    if (moment.isPresent() && wanted.isPresent()) {
      return moment.get().compareTo(wanted.get());
    }
    try {
      return Double.compare(Double.parseDouble(found), Double.parseDouble(value));
    } catch (NumberFormatException notNumbers) {
      return found.compareTo(value);
    }
  }

  private static Optional<Instant> moment(String text) {
    if (text.length() < 10 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }
}
