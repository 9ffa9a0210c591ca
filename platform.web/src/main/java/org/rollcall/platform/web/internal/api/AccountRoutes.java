package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.KeepAccounts;
import org.rollcall.platform.core.account.NewAccount;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** The people who sign in. */
final class AccountRoutes {
  private final KeepAccounts accounts;

  AccountRoutes(Rollcall rollcall) {
    this.accounts = rollcall.keepAccounts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/accounts", Access.ACCOUNT, this::list),
        Route.post("/accounts", Access.ACCOUNT, this::add),
        Route.get("/accounts/{account}", Access.DISTRICT, this::show),
        Route.patch("/accounts/{account}", Access.DISTRICT, this::change));
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(JsonFields.list(accounts.list(request.caller()), AccountJson::account));
  }

  private Answer add(ApiRequest request) throws IOException {
    var body = request.body("email", "name", "role", "district", "password");
    var role = role(body.text("role"));
    var account =
        accounts.add(
            request.caller(),
            new NewAccount(
                body.text("email"),
                body.text("name"),
                role,
                district(request.caller(), role, body),
                body.secret("password")));
    return Answer.created("/accounts/" + account.id(), AccountJson.account(account));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(AccountJson.account(find(request)));
  }

  private Answer change(ApiRequest request) throws IOException {
    var id = find(request).id();
    var body = request.body("disabled", "password");
    var disabled = body.flag("disabled");
    body.optionalSecret("password").ifPresent(next -> accounts.reset(request.caller(), id, next));
    disabled.ifPresent(wanted -> accounts.setDisabled(request.caller(), id, wanted));
    return show(request);
  }

  private Account find(ApiRequest request) {
    var id = new AccountId(request.number("account", "account"));
    return accounts.list(request.caller()).stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  /** An admin's new admins belong to the admin's district when nothing else is said. */
  private static @Nullable DistrictId district(Caller caller, Role role, BodyFields body) {
    var given = body.number("district").map(DistrictId::new);
    return role == Role.ADMIN ? given.orElse(caller.district()) : given.orElse(null);
  }

  private static Role role(String word) {
    try {
      return Role.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("role", "The role is either operator or admin.");
    }
  }
}
