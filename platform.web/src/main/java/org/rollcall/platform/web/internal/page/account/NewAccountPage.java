package org.rollcall.platform.web.internal.page.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.NewAccount;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** One more person who may sign in. */
final class NewAccountPage {

  private static final String OPERATOR = "operator";

  private final Rollcall rollcall;

  /** What the template shows; the role is "operator", or the number of the admin's district. */
  record Model(
      Input email, Input name, Input password, Input role, List<Choice> choices, boolean chooses) {}

  /** A role to choose: operator, or admin of one district. */
  record Choice(String value, String label, boolean chosen) {}

  NewAccountPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return form(asked, 200, Map.of(), Map.of());
  }

  Answer add(Asked asked) {
    var password = asked.secret("password").orElse(null);
    if (password == null) {
      var faults = Map.of("password", "Choose a first password and hand it over in person.");
      return form(asked, 422, asked.fields(""), faults);
    }
    var district = district(asked);
    var role = district == null ? Role.OPERATOR : Role.ADMIN;
    try {
      rollcall
          .keepAccounts()
          .add(
              asked.caller(),
              new NewAccount(asked.field("email"), asked.field("name"), role, district, password));
      return Answer.go("/accounts");
    } catch (Refusal e) {
      return form(asked, 422, asked.fields(""), faults(e));
    }
  }

  private static Map<String, String> faults(Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID -> refusal.fields();
      case CONFLICT -> Map.of("email", refusal.sentence());
      case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
    };
  }

  private Answer form(
      Asked asked, int status, Map<String, String> typed, Map<String, String> faults) {
    var chosen = typed.getOrDefault("role", "");
    var choices = choices(asked, chosen);
    var model =
        new Model(
            Input.of("email", typed, faults),
            Input.of("name", typed, faults),
            Input.secret("password", faults),
            new Input("role", chosen, faults.getOrDefault("district", "")),
            choices,
            choices.size() > 1);
    return new Answer.Show(status, "new-account", "Add an account", model, false);
  }

  private List<Choice> choices(Asked asked, String chosen) {
    var admins =
        rollcall.keepDistricts().list(asked.caller()).stream()
            .map(
                district -> {
                  var id = district.id().toString();
                  return new Choice(id, "Admin of " + district.name(), id.equals(chosen));
                });
    var operator = new Choice(OPERATOR, "Operator of all districts", chosen.equals(OPERATOR));
    return asked.caller().role() == Role.OPERATOR
        ? java.util.stream.Stream.concat(admins, java.util.stream.Stream.of(operator)).toList()
        : admins.toList();
  }

  private static @Nullable DistrictId district(Asked asked) {
    var role = asked.field("role");
    if (asked.caller().role() == Role.ADMIN && role.isEmpty()) {
      return asked.caller().district();
    }
    if (role.equals(OPERATOR)) {
      return null;
    }
    try {
      return new DistrictId(Long.parseLong(role));
    } catch (NumberFormatException e) {
      throw Refusal.notFound("district");
    }
  }
}
