package org.rollcall.platform.web.internal.page.audit;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Narrowing;

/** What somebody looks for in the audit log, as typed and as meant. */
final class AuditForm {
  private static final List<String> FIELDS =
      List.of("since", "until", "actor", "action", "district", "subject");

  private final Narrowing typed;
  private final @Nullable Long before;

  AuditForm(Asked asked, ZoneId zone) {
    this.typed = new Narrowing(FIELDS, asked::field, zone);
    this.before = number(asked.field("before"));
  }

  /** What the template shows. */
  record Model(
      Input since,
      Input until,
      Input actor,
      Input subject,
      List<Narrowing.Choice> actions,
      List<Narrowing.Choice> districts,
      boolean severalDistricts,
      boolean narrowed) {}

  Model model(List<District> districts) {
    return new Model(
        typed.input("since"),
        typed.input("until"),
        typed.input("actor"),
        typed.input("subject"),
        Arrays.stream(AuditAction.values())
            .map(action -> typed.choice("action", action.name(), action.label()))
            .toList(),
        districts.stream()
            .map(district -> typed.choice("district", district.id().toString(), district.name()))
            .toList(),
        districts.size() > 1,
        typed.narrowed());
  }

  /** What is meant; a field that cannot be read narrows nothing, and says so. */
  AuditFilter filter() {
    var district = number(typed.value("district"));
    return new AuditFilter(
        typed.day("since", 0),
        typed.day("until", 1),
        typed.value("actor"),
        action(),
        district == null ? null : new DistrictId(district),
        typed.value("subject"),
        before);
  }

  /** The query of the page that goes on with an entry. */
  String goingOnBefore(long sequence) {
    return "/audit?before=" + sequence + typed.query();
  }

  private @Nullable AuditAction action() {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(typed.value("action")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Long number(String text) {
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
