package org.rollcall.platform.web.internal.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/** Reads what somebody sends to connect, or to change a connection. */
final class ConnectBody {
  /** Says yes to what the address asks. */
  static final String CONFIRM_ADDRESS = "confirmAddress";

  /** Says that the roster comes by files until there is an address. */
  static final String FILES_ONLY = "filesOnly";

  static final String[] NEW = {
    "district",
    "demo",
    CONFIRM_ADDRESS,
    "connector",
    "name",
    "settings",
    "accessKey",
    "secretCode",
    "secrets",
    SecretDates.EFFECTIVE,
    SecretDates.EXPIRES,
    "acknowledge",
    "confirmNotEligible",
    FILES_ONLY
  };
  static final String[] CHANGE = {
    "name", "settings", "accessKey", "secretCode", "secrets", CONFIRM_ADDRESS
  };

  private final ConnectorNames names;
  private final DemoDistrict demo;

  ConnectBody(ConnectorNames names, DemoDistrict demo) {
    this.names = names;
    this.demo = demo;
  }

  ConnectRequest forNew(Caller caller, BodyFields body) {
    var connector = names.serving(body.text("connector")).id();
    return request(null, district(caller, body), connector, body.text("name"), body);
  }

  /** What is asked once and not kept, so that it needs no district. */
  ConnectRequest forOnce(BodyFields body, String name) {
    var connector = names.serving(body.text("connector")).id();
    return request(null, null, connector, name, body);
  }

  ConnectRequest forChange(Connection present, BodyFields body) {
    var name = body.optionalText("name").orElse(present.name());
    return request(present.id(), present.district(), present.connector(), name, body);
  }

  private @Nullable DistrictId district(Caller caller, BodyFields body) {
    var district = body.number("district").map(DistrictId::new);
    if (!body.flag("demo").orElse(false)) {
      return district.orElse(caller.district());
    }
    if (district.isPresent()) {
      throw Refusal.invalid("demo", "Say either the district or demo, not both.");
    }
    return demo.findOrAdd(caller).id();
  }

  private static ConnectRequest request(
      @Nullable ConnectionId connection,
      @Nullable DistrictId district,
      ConnectorId connector,
      String name,
      BodyFields body) {
    Map<String, String> values = new HashMap<>(body.textsByName("settings"));
    body.optionalText("accessKey").ifPresent(key -> values.put(SettingField.ACCESS_KEY, key));
    Map<String, Secret> secrets = new HashMap<>();
    body.textsByName("secrets")
        .forEach(
            (field, value) -> {
              if (!value.isEmpty()) {
                secrets.put(field, Secret.of(value));
              }
            });
    body.optionalSecret("secretCode")
        .ifPresent(secret -> secrets.put(SettingField.SECRET_CODE, secret));
    return new ConnectRequest(
        connection, district, connector, name, values, secrets, SecretDates.of(body));
  }
}
