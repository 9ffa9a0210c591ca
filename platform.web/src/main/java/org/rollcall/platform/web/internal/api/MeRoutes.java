package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.account.KeepAccounts;
import org.rollcall.platform.core.service.Rollcall;

/** The caller's own account, password and keys. */
final class MeRoutes {
  private final KeepAccounts accounts;

  MeRoutes(Rollcall rollcall) {
    this.accounts = rollcall.keepAccounts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/me", Access.ACCOUNT, this::show),
        Route.put("/me/password", Access.ACCOUNT, this::changePassword),
        Route.get("/me/keys", Access.ACCOUNT, this::keys),
        Route.post("/me/keys", Access.ACCOUNT, this::createKey),
        Route.delete("/me/keys/{key}", Access.ACCOUNT, this::revokeKey));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(AccountJson.caller(request.caller()));
  }

  private Answer changePassword(ApiRequest request) throws IOException {
    var body = request.body("current", "next");
    accounts.changeOwnPassword(request.caller(), body.secret("current"), body.secret("next"));
    return Answer.done();
  }

  private Answer keys(ApiRequest request) {
    return Answer.ok(JsonFields.list(accounts.keys(request.caller()), AccountJson::key));
  }

  private Answer createKey(ApiRequest request) throws IOException {
    var name = request.body("name").text("name");
    var key = accounts.createKey(request.caller(), name);
    var shownOnce = new JsonFields().put("name", name).put("key", key);
    return Answer.created("/me/keys", shownOnce.object());
  }

  private Answer revokeKey(ApiRequest request) {
    accounts.revokeKey(request.caller(), request.number("key", "key"));
    return Answer.done();
  }
}
