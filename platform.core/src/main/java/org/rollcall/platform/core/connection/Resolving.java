package org.rollcall.platform.core.connection;

import java.util.List;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a connector where the services of a SIS live. */
final class Resolving {
  private static final Logger LOG = LoggerFactory.getLogger(Resolving.class);

  private Resolving() {}

  /** The addresses, and what was changed of what was typed. */
  record Resolved(ServiceAddresses addresses, List<String> changes) {}

  static Resolved resolve(SisConnector connector, Settings typed) {
    try {
      var resolution = connector.resolve(typed);
      var addresses =
          resolution.addresses().orElseThrow(() -> Refusal.invalid(resolution.complaints()));
      return new Resolved(addresses, resolution.changes());
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a connector: whatever a partner's code throws, the platform goes on.
      LOG.error("The connector failed to resolve an address", e);
      throw Refusal.unavailable(
          "The connector failed on what was typed; its developers must look at the log of this"
              + " Rollcall.");
    }
  }
}
