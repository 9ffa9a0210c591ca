package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.KeepSecrets;
import org.rollcall.platform.core.connection.NewSecret;
import org.rollcall.platform.core.connection.SlotSeen;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** The two secrets of a connection: everything but the secrets themselves. */
final class SecretRoutes {
  private final KeepSecrets secrets;
  private final ConnectSis connections;

  SecretRoutes(Rollcall rollcall) {
    this.secrets = rollcall.keepSecrets();
    this.connections = rollcall.connectSis();
  }

  List<Route> routes() {
    var slot = "/connections/{connection}/secrets/{slot}";
    return List.of(
        Route.get("/connections/{connection}/secrets", Access.DISTRICT, this::show),
        Route.post("/connections/{connection}/secrets/promote", Access.DISTRICT, this::promote),
        Route.put(slot, Access.DISTRICT, this::enter),
        Route.patch(slot, Access.DISTRICT, this::date),
        Route.delete(slot, Access.DISTRICT, this::clear));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(request.caller(), ConnectionRoutes.id(request)));
  }

  private Answer enter(ApiRequest request) throws IOException {
    var caller = request.caller();
    var id = connections.find(caller, ConnectionRoutes.id(request)).id();
    var body = request.body("accessKey", "secretCode", "secrets", "effectiveOn", "expiresOn");
    var check =
        secrets.enter(
            caller,
            id,
            slot(request),
            new NewSecret(
                body.optionalText("accessKey").orElse(""), typed(body), SecretDates.of(body)));
    return check.isEmpty() ? Answer.ok(json(caller, id)) : ended(caller, id, check.get());
  }

  private Answer promote(ApiRequest request) {
    var caller = request.caller();
    var id = ConnectionRoutes.id(request);
    return ended(caller, id, secrets.promote(caller, id));
  }

  private Answer date(ApiRequest request) throws IOException {
    var caller = request.caller();
    var id = connections.find(caller, ConnectionRoutes.id(request)).id();
    var validity = SecretDates.of(request.body(SecretDates.EFFECTIVE, SecretDates.EXPIRES));
    secrets.date(caller, id, slot(request), validity == null ? Validity.OPEN : validity);
    return Answer.ok(json(caller, id));
  }

  private Answer clear(ApiRequest request) {
    var caller = request.caller();
    var id = connections.find(caller, ConnectionRoutes.id(request)).id();
    if (slot(request) == CredentialSlot.CURRENT) {
      throw Refusal.conflict(
          "Only the next secret can be removed: replace the current one, or disconnect.");
    }
    secrets.clear(caller, id);
    return Answer.done();
  }

  private Answer ended(Caller caller, ConnectionId id, CheckRun begun) {
    var run = connections.await(caller, begun.id());
    if (run.state() != CheckRun.State.PASSED) {
      return ConnectionRoutes.notSaved(run);
    }
    var answer = json(caller, id);
    answer.add("check", CheckJson.run(run));
    return Answer.ok(answer);
  }

  private static Map<String, Secret> typed(BodyFields body) {
    var typed = new HashMap<String, Secret>();
    body.textsByName("secrets")
        .forEach(
            (field, value) -> {
              if (!value.isEmpty()) {
                typed.put(field, Secret.of(value));
              }
            });
    body.optionalSecret("secretCode")
        .ifPresent(secret -> typed.put(SettingField.SECRET_CODE, secret));
    return typed;
  }

  private static CredentialSlot slot(ApiRequest request) {
    return Arrays.stream(CredentialSlot.values())
        .filter(slot -> slot.name().toLowerCase(Locale.ROOT).equals(request.path("slot")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("slot"));
  }

  private JsonObject json(Caller caller, ConnectionId id) {
    var outlook = secrets.outlook(caller, id);
    var fields =
        new JsonFields()
            .put("slots", JsonFields.list(outlook.slots(), SecretRoutes::json))
            .put("endsOn", outlook.end());
    outlook.daysLeft().ifPresent(days -> fields.put("daysLeft", days));
    return fields
        .put("attention", outlook.attention())
        .put("usualEnd", secrets.usualEnd(caller, id))
        .object();
  }

  private static JsonObject json(SlotSeen slot) {
    return new JsonFields()
        .word("slot", slot.slot())
        .word("state", slot.state())
        .put("effectiveOn", slot.validity().effective())
        .put("expiresOn", slot.validity().expires())
        .put("tried", slot.tried())
        .put("entered", slot.entered())
        .object();
  }
}
