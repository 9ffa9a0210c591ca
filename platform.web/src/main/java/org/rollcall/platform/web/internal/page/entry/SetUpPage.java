package org.rollcall.platform.web.internal.page.entry;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.SignIn;
import org.rollcall.platform.core.account.SignInOutcome;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.FirstStart;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Answer.SessionChange;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.DistrictFields;
import org.rollcall.platform.web.internal.view.Input;

/** The one-time set-up: the district, then the first account. */
final class SetUpPage {

  private final FirstStart firstStart;
  private final SignIn signIn;
  private final Gate gate;

  /** What the template shows. */
  record Model(
      String token,
      DistrictFields district,
      Input email,
      Input name,
      Input password,
      Input again,
      boolean faulty) {}

  SetUpPage(FirstStart firstStart, SignIn signIn, Gate gate) {
    this.firstStart = firstStart;
    this.signIn = signIn;
    this.gate = gate;
  }

  Answer show(Asked asked) {
    if (!gate.signInAllowed()) {
      return PlainHttp.page();
    }
    if (!firstStart.admits(asked.field("token"))) {
      return closed();
    }
    var begun = firstStart.begun();
    var typed = new TreeMap<String, String>();
    begun.ifPresent(
        district -> {
          typed.put("districtName", district.name());
          typed.put("emailDomains", String.join(", ", district.emailDomains()));
        });
    typed.put("zone", begun.map(District::zone).map(ZoneId::getId).orElse(""));
    return form(asked, 200, typed, Map.of());
  }

  Answer finish(Asked asked) {
    if (!gate.signInAllowed()) {
      return PlainHttp.page();
    }
    if (!firstStart.admits(asked.field("token"))) {
      return closed();
    }
    var faults = faults(asked);
    if (!faults.isEmpty()) {
      return form(asked, 422, asked.fields(""), faults);
    }
    var password = asked.secret("password").orElseThrow();
    try {
      firstStart.finish(
          asked.field("token"),
          DistrictFields.read(asked.fields(""), false),
          asked.field("email"),
          asked.field("name"),
          password,
          asked.remoteAddress());
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return form(asked, 422, asked.fields(""), e.fields());
    }
    return enter(asked, password);
  }

  private Answer enter(Asked asked, Secret password) {
    var outcome = signIn.signIn(asked.field("email"), password, asked.remoteAddress());
    return outcome instanceof SignInOutcome.Accepted accepted
        ? Answer.goWith("/", new SessionChange.Begin(accepted.token()))
        : Answer.go("/sign-in");
  }

  private static Map<String, String> faults(Asked asked) {
    var faults = new TreeMap<>(DistrictFields.faults(asked.field("zone")));
    if (asked.secret("password").isEmpty()) {
      faults.put("password", "Choose a password.");
    } else if (!asked.secret("password").equals(asked.secret("again"))) {
      faults.put("again", "The two passwords differ: enter the same one twice.");
    }
    return faults;
  }

  private static Answer form(
      Asked asked, int status, Map<String, String> typed, Map<String, String> faults) {
    var model =
        new Model(
            asked.field("token"),
            DistrictFields.of(typed, faults),
            Input.of("email", typed, faults),
            Input.of("name", typed, faults),
            Input.secret("password", faults),
            Input.secret("again", faults),
            !faults.isEmpty());
    return new Answer.Show(status, "set-up", "Set up Rollcall", model, false);
  }

  private static Answer closed() {
    return new Answer.Show(404, "set-up-closed", "Set-up is closed", Map.of(), false);
  }
}
