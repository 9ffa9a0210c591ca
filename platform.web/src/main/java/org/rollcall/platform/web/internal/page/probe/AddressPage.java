package org.rollcall.platform.web.internal.page.probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** Google's checks at an address that is given once and not stored. */
final class AddressPage {
  private static final String PREFIX = "field.";

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(String product, String action, String fault, List<Field> fields, Input teacher) {}

  /** One input that the descriptor asks for. */
  record Field(
      String name,
      String label,
      String help,
      String example,
      String type,
      String value,
      boolean secret,
      boolean required,
      boolean kept,
      String fault) {
    boolean faulty() {
      return !fault.isEmpty();
    }
  }

  AddressPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, Map.of(), "");
  }

  Answer begin(Asked asked) {
    var descriptor = descriptor(asked);
    if (!asked.ticked("consent")) {
      return page(asked, 422, Map.of(), "Tick the box: without your consent nothing is written.");
    }
    try {
      var suite =
          rollcall
              .testConformance()
              .begin(
                  asked.caller(),
                  request(asked, descriptor),
                  ConformancePage.consent(asked.field("teacher")));
      return Answer.go("/conformance/" + suite.id().value());
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, e.fields(), "Something is not right yet: see the marked fields.");
    }
  }

  private static ConnectRequest request(Asked asked, ConnectorDescriptor descriptor) {
    var values = new TreeMap<String, String>();
    var secrets = new TreeMap<String, Secret>();
    for (SettingField field : descriptor.fields()) {
      if (field.secret()) {
        asked.secret(PREFIX + field.name()).ifPresent(given -> secrets.put(field.name(), given));
      } else {
        values.put(field.name(), asked.field(PREFIX + field.name()));
      }
    }
    return new ConnectRequest(null, null, descriptor.id(), descriptor.product(), values, secrets);
  }

  private Answer page(Asked asked, int status, Map<String, String> faults, String fault) {
    var descriptor = descriptor(asked);
    var fields =
        descriptor.fields().stream()
            .filter(field -> !field.name().equals(SettingField.TEACHER_EMAIL))
            .map(field -> field(field, asked, faults))
            .toList();
    var model =
        new Model(
            descriptor.product(),
            "/try/" + descriptor.id(),
            fault,
            fields,
            new Input("teacher", asked.field("teacher"), ""));
    return new Answer.Show(status, "try", "Conformance report", model, false);
  }

  private static Field field(SettingField field, Asked asked, Map<String, String> faults) {
    var typed = asked.field(PREFIX + field.name());
    return new Field(
        field.name(),
        field.label(),
        field.help(),
        field.example(),
        field.secret() ? "password" : "text",
        field.secret() ? "" : typed.isEmpty() ? field.defaultValue() : typed,
        field.secret(),
        field.required(),
        false,
        faults.getOrDefault(field.name(), ""));
  }

  private ConnectorDescriptor descriptor(Asked asked) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().value().equals(asked.place("connector")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("connector"));
  }
}
