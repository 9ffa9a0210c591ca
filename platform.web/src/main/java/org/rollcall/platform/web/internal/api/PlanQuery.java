package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.refusal.Refusal;

/** Which entries of a plan somebody asks for, and other words around plans. */
public final class PlanQuery {
  private PlanQuery() {}

  static PlanFilter of(ApiRequest request) {
    return new PlanFilter(
        request.query("kind").map(word -> word(ChangeKind.class, "kind", word)).orElse(null),
        request.query("type").map(word -> word(RosterType.class, "type", word)).orElse(null),
        request.query("school").map(SourcedId::of).orElse(null),
        request.query("class").map(SourcedId::of).orElse(null),
        request.query("q").orElse(""),
        request.query("suspicious").filter("true"::equals).isPresent(),
        request.query("conflicts").filter("true"::equals).isPresent());
  }

  /** A member of an enum by its name in any case; refused with all that there are. */
  public static <E extends Enum<E>> E word(Class<E> type, String field, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(word.strip().toUpperCase(ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    field,
                    "There is no "
                        + field
                        + " \""
                        + word
                        + "\"; there is "
                        + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                .map(it -> it.name().toLowerCase(ROOT))
                                .toList())
                        + "."));
  }

  static RosterCollection collection(String word) {
    return Arrays.stream(RosterCollection.values())
        .filter(collection -> collection.path().equals(word))
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalid("collection", "There is no collection \"" + word + "\"."));
  }

  static @Nullable Instant moment(String field, Optional<String> text) {
    try {
      return text.filter(it -> !it.isBlank()).map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw Refusal.invalid(field, "Give a moment such as 2026-11-26T00:00:00Z.");
    }
  }
}
