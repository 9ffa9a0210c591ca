package org.rollcall.platform.web.internal.page.entry;

import java.time.Duration;
import org.rollcall.platform.core.account.SignIn;
import org.rollcall.platform.core.account.SignInOutcome;
import org.rollcall.platform.core.setup.FirstStart;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Answer.SessionChange;
import org.rollcall.platform.web.internal.route.Asked;

/** Signing in and out. */
final class SignInPage {

  private final SignIn signIn;
  private final FirstStart firstStart;
  private final Gate gate;

  /** What the template shows. */
  record Model(String email, String next, String problem, boolean setUpOpen) {}

  SignInPage(SignIn signIn, FirstStart firstStart, Gate gate) {
    this.signIn = signIn;
    this.firstStart = firstStart;
    this.gate = gate;
  }

  Answer show(Asked asked) {
    if (asked.visitor().account() != null) {
      return Answer.go("/");
    }
    return gate.signInAllowed() ? form(asked, 200, "") : PlainHttp.page();
  }

  Answer signIn(Asked asked) {
    if (!gate.signInAllowed()) {
      return PlainHttp.page();
    }
    var password = asked.secret("password").orElse(null);
    if (password == null || asked.field("email").isEmpty()) {
      return form(asked, 422, "Enter your e-mail address and your password.");
    }
    var outcome = signIn.signIn(asked.field("email"), password, asked.remoteAddress());
    if (outcome instanceof SignInOutcome.Accepted accepted) {
      return Answer.goWith(next(asked), new SessionChange.Begin(accepted.token()));
    }
    if (outcome instanceof SignInOutcome.Throttled throttled) {
      return form(asked, 429, "Too many tries. " + wait(throttled.retryAfter()));
    }
    return form(
        asked,
        422,
        "Address and password do not fit. Try again, or ask whoever set up your account for a new"
            + " password.");
  }

  Answer signOut(Asked asked) {
    return Answer.goWith("/sign-in", new SessionChange.End());
  }

  private Answer form(Asked asked, int status, String problem) {
    var model =
        new Model(asked.field("email"), next(asked), problem, firstStart.token().isPresent());
    return new Answer.Show(status, "sign-in", "Sign in", model, false);
  }

  /** Only a path of our own: a foreign address here would send people to another site. */
  private static String next(Asked asked) {
    var next = asked.field("next");
    return next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? next : "/";
  }

  private static String wait(Duration left) {
    long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
    return minutes == 1
        ? "Wait a minute, then try again."
        : "Wait " + minutes + " minutes, then try again.";
  }
}
