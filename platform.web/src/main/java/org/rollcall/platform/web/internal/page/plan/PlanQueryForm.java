package org.rollcall.platform.web.internal.page.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.web.internal.route.Asked;

/** Which entries of a plan somebody looks at, as typed and as meant. */
final class PlanQueryForm {
  private static final List<String> FIELDS =
      List.of("q", "kind", "type", "school", "class", "suspicious", "conflicts");

  private final Map<String, String> typed = new TreeMap<>();
  private final String path;

  PlanQueryForm(Asked asked, PlanId plan) {
    FIELDS.forEach(field -> typed.put(field, asked.field(field)));
    this.path = "/plans/" + plan;
  }

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /** What the template shows. */
  record Model(
      String q,
      String school,
      String schoolClass,
      boolean suspicious,
      boolean conflicts,
      List<Choice> kinds,
      List<Choice> types,
      List<Choice> schools,
      boolean narrowed) {}

  Model model(List<GroupCount> schools) {
    return new Model(
        value("q"),
        value("school"),
        value("class"),
        !value("suspicious").isEmpty(),
        !value("conflicts").isEmpty(),
        Arrays.stream(ChangeKind.values())
            .map(kind -> choice("kind", kind.name(), PlanWords.many(kind)))
            .toList(),
        Arrays.stream(RosterType.values())
            .map(type -> choice("type", type.name(), PlanWords.type(type)))
            .toList(),
        schools.stream()
            .flatMap(
                group -> {
                  var id = group.id();
                  return id == null
                      ? Stream.<Choice>empty()
                      : Stream.of(choice("school", id.value(), group.name()));
                })
            .toList(),
        typed.values().stream().anyMatch(value -> !value.isEmpty()));
  }

  PlanFilter filter() {
    return new PlanFilter(
        kind(),
        Arrays.stream(RosterType.values())
            .filter(type -> type.name().equals(value("type")))
            .findFirst()
            .orElse(null),
        school(),
        schoolClass(),
        value("q"),
        !value("suspicious").isEmpty(),
        !value("conflicts").isEmpty());
  }

  @Nullable ChangeKind kind() {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> kind.name().equals(value("kind")))
        .findFirst()
        .orElse(null);
  }

  @Nullable SourcedId school() {
    return value("school").isEmpty() ? null : SourcedId.of(value("school"));
  }

  @Nullable SourcedId schoolClass() {
    return value("class").isEmpty() ? null : SourcedId.of(value("class"));
  }

  /** Whether what is shown can be decided on as it is: by school, class or kind, and no more. */
  boolean decidable() {
    return value("q").isEmpty()
        && value("type").isEmpty()
        && value("suspicious").isEmpty()
        && value("conflicts").isEmpty()
        && (kind() != null || school() != null || schoolClass() != null);
  }

  /** The page with what is looked for, and one field more. */
  String path(String field, String value) {
    return path + "?" + query(field, value);
  }

  String query(String field, String value) {
    var fields = new TreeMap<>(typed);
    fields.put(field, value);
    var query = new StringBuilder();
    fields.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            query.append(query.length() == 0 ? "" : "&").append(name).append('=');
            query.append(URLEncoder.encode(text, UTF_8));
          }
        });
    return query.toString();
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }

  private Choice choice(String field, String value, String label) {
    return new Choice(value, label, value.equals(value(field)));
  }
}
