package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.match.ConfirmAccounts;
import org.rollcall.platform.core.match.ConfirmAccounts.Said;
import org.rollcall.platform.core.match.ConfirmedAccount;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** Which account a person has, as somebody said it. */
final class ConfirmedAccountRoutes {
  private static final String LIST = "/connections/{connection}/platform-accounts/confirmed";
  private static final String ACCOUNT = "account";

  private final ConfirmAccounts confirm;

  ConfirmedAccountRoutes(Rollcall rollcall) {
    this.confirm = rollcall.dataQuality().confirm();
  }

  List<Route> routes() {
    return List.of(
        Route.get(LIST, Access.DISTRICT, this::list),
        Route.put(LIST + "/{person}", Access.DISTRICT, this::say),
        Route.delete(LIST + "/{person}", Access.DISTRICT, this::takeBack));
  }

  private Answer list(ApiRequest request) {
    var said = confirm.list(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(JsonFields.list(said.accounts(), one -> json(one, said)));
  }

  private Answer say(ApiRequest request) throws IOException {
    var account = request.body(ACCOUNT).optionalText(ACCOUNT).orElse("");
    var said =
        confirm.say(request.caller(), ConnectionRoutes.id(request), person(request), account);
    return Answer.ok(json(said).object());
  }

  private Answer takeBack(ApiRequest request) {
    confirm.takeBack(request.caller(), ConnectionRoutes.id(request), person(request));
    return Answer.done();
  }

  private static SourcedId person(ApiRequest request) {
    var text = request.path("person");
    if (text.isBlank()) {
      throw Refusal.notFound("person");
    }
    return SourcedId.of(text);
  }

  private static JsonObject json(ConfirmedAccount one, Said said) {
    var who = said.who(one);
    return json(one)
        .put("name", who.map(user -> user.name().display()))
        .put("email", who.flatMap(User::email))
        .object();
  }

  private static JsonFields json(ConfirmedAccount one) {
    return new JsonFields()
        .put("sourcedId", one.person().value())
        .put(ACCOUNT, one.email())
        .put("at", one.at())
        .put("by", one.by());
  }
}
