package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connection.ConnectForm.Filled;

/** Tells a secret that was entered from one that stays, and how long it lasts. */
final class FreshSecret {
  private FreshSecret() {}

  /** Null when what is stored stays as it is. */
  static @Nullable Validity validity(
      ConnectorDescriptor descriptor,
      ConnectRequest request,
      Filled filled,
      Optional<Credential> kept,
      LocalDate today) {
    var said = said(request, today);
    if (said != null) {
      return said;
    }
    return kept.filter(stored -> same(stored, filled.credential())).isPresent()
        ? null
        : usual(descriptor, today);
  }

  /** What somebody said of the dates; refused by field when it cannot be right. */
  static @Nullable Validity said(ConnectRequest request, LocalDate today) {
    var said = request.validity();
    if (said == null) {
      return null;
    }
    return request.connection() == null
        ? DateRules.acceptableAsFirst(said, today)
        : DateRules.acceptable(CredentialSlot.CURRENT, said, today);
  }

  /** From a day on, as long as secrets of this product usually last. */
  static Validity usual(ConnectorDescriptor descriptor, LocalDate from) {
    return new Validity(
        null, descriptor.limits().secretLifetimeDays().map(from::plusDays).orElse(null));
  }

  private static boolean same(Credential one, Credential other) {
    return one.key().equals(other.key())
        && one.secret().equals(other.secret())
        && one.further().equals(other.further());
  }
}
