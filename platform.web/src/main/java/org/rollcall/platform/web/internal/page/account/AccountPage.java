package org.rollcall.platform.web.internal.page.account;

import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** One account: a new password, or no way in any more. */
final class AccountPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(AccountsPage.Row account, String fault, String done) {}

  AccountPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "", "");
  }

  Answer reset(Asked asked) {
    mustBeVisible(asked);
    var password = asked.secret("password").orElse(null);
    if (password == null) {
      return page(asked, 422, "Enter the new password.", "");
    }
    try {
      rollcall.keepAccounts().reset(asked.caller(), id(asked), password);
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, e.sentence(), "");
    }
    return page(
        asked, 200, "", "The password is set. Hand it over in person; it is not shown again.");
  }

  Answer disable(Asked asked) {
    return setDisabled(asked, true);
  }

  Answer enable(Asked asked) {
    return setDisabled(asked, false);
  }

  private Answer setDisabled(Asked asked, boolean disabled) {
    mustBeVisible(asked);
    rollcall.keepAccounts().setDisabled(asked.caller(), id(asked), disabled);
    return Answer.go("/accounts/" + id(asked));
  }

  private void mustBeVisible(Asked asked) {
    row(asked);
  }

  private Answer page(Asked asked, int status, String fault, String done) {
    var row = row(asked);
    return new Answer.Show(status, "account", row.name(), new Model(row, fault, done), false);
  }

  private AccountsPage.Row row(Asked asked) {
    var path = "/accounts/" + id(asked);
    return AccountsPage.rows(rollcall, asked.caller()).stream()
        .filter(row -> row.path().equals(path))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  private static AccountId id(Asked asked) {
    return new AccountId(asked.number("account"));
  }
}
