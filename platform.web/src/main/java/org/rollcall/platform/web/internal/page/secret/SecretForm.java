package org.rollcall.platform.web.internal.page.secret;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.connection.NewSecret;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.route.Asked;

/** Reads what was typed for a secret. */
public final class SecretForm {
  static final String FIELD = "field.";

  /** The first day. */
  public static final String EFFECTIVE = "effectiveOn";

  /** The last day. */
  public static final String EXPIRES = "expiresOn";

  private SecretForm() {}

  static NewSecret secret(Asked asked, ConnectorDescriptor descriptor) {
    var secrets = new HashMap<String, Secret>();
    for (SettingField field : descriptor.fields()) {
      if (field.secret()) {
        asked.secret(FIELD + field.name()).ifPresent(typed -> secrets.put(field.name(), typed));
      }
    }
    return new NewSecret(asked.field(FIELD + SettingField.ACCESS_KEY), secrets, validity(asked));
  }

  /** The dates as typed: what was left empty is open. */
  public static Validity validity(Asked asked) {
    var faults = new HashMap<String, String>();
    var validity = new Validity(day(asked, EFFECTIVE, faults), day(asked, EXPIRES, faults));
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return validity;
  }

  private static @Nullable LocalDate day(Asked asked, String name, Map<String, String> faults) {
    var typed = asked.field(name);
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      faults.put(name, "Give a day such as 2027-11-26, or leave it empty.");
      return null;
    }
  }
}
