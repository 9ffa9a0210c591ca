package org.rollcall.platform.web.internal.page.connect;

import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.route.Asked;

/** What was filled into a connect form, plain values and secrets apart. */
record Filled(
    String name, Map<String, String> values, Map<String, Secret> secrets, TypedDates dates) {

  private static final String PREFIX = "field.";

  static Filled of(Asked asked, ConnectorDescriptor descriptor) {
    var values = new TreeMap<String, String>();
    var secrets = new TreeMap<String, Secret>();
    for (SettingField field : descriptor.fields()) {
      if (field.secret()) {
        asked.secret(PREFIX + field.name()).ifPresent(given -> secrets.put(field.name(), given));
      } else {
        values.put(field.name(), asked.field(PREFIX + field.name()));
      }
    }
    return new Filled(asked.field("name"), values, secrets, TypedDates.of(asked));
  }

  /** The form again, with what the core said of it. */
  ConnectForm.Typed refused(Refusal refusal) {
    if (refusal.reason() == Refusal.Reason.INVALID) {
      return typed(refusal.fields());
    }
    if (refusal.reason() == Refusal.Reason.CONFLICT) {
      return typed(Map.of("name", refusal.sentence()));
    }
    throw refusal;
  }

  /** The form again, with what is wrong by field name. */
  ConnectForm.Typed typed(Map<String, String> faults) {
    return new ConnectForm.Typed(name, values, faults).with(dates);
  }
}
