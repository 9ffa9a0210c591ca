package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a connector where the services of a SIS live. */
final class Resolving {
  private static final Logger LOG = LoggerFactory.getLogger(Resolving.class);

  private Resolving() {}

  /** The addresses, what was changed of what was typed, and what to ask about it. */
  record Resolved(ServiceAddresses addresses, List<String> changes, List<String> questions) {}

  static Resolved resolve(SisConnector connector, Settings typed) {
    var resolution = ask(connector, typed);
    var addresses =
        resolution.addresses().orElseThrow(() -> Refusal.invalid(resolution.complaints()));
    return new Resolved(addresses, resolution.changes(), resolution.questions());
  }

  /** The same to be looked at, complaints included. */
  static AddressLook look(ConnectorId id, SisConnector connector, Map<String, String> typed) {
    var resolution = ask(connector, Settings.of(typed));
    return new AddressLook(
        id,
        resolution.addresses().orElse(null),
        resolution.changes(),
        resolution.questions(),
        resolution.complaints());
  }

  private static AddressResolution ask(SisConnector connector, Settings typed) {
    try {
      return connector.resolve(typed);
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a connector: whatever a partner's code throws, the platform goes on.
      LOG.error("The connector failed to resolve an address", e);
      throw Refusal.unavailable(
          "The connector failed on what was typed; its developers must look at the log of this"
              + " Rollcall.");
    }
  }
}
