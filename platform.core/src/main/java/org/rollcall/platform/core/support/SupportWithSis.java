package org.rollcall.platform.core.support;

import java.time.Clock;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * "Enable support with the SIS": off until a person switches it on. Nothing is ever sent by itself;
 * switched on, a person may make a support bundle and hand it over.
 */
public final class SupportWithSis {
  private final ConnectSis connectSis;
  private final Districts districts;
  private final ConnectorRegistry registry;
  private final SupportConsents consents;
  private final SupportBundle bundle;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps these consents. */
  public SupportWithSis(
      ConnectSis connectSis,
      Districts districts,
      ConnectorRegistry registry,
      SupportConsents consents,
      SupportBundle bundle,
      AuditLog audit,
      Clock clock) {
    this.connectSis = connectSis;
    this.districts = districts;
    this.registry = registry;
    this.consents = consents;
    this.bundle = bundle;
    this.audit = audit;
    this.clock = clock;
  }

  /** How it stands for a connection. */
  public SupportStanding standing(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    var consent = consents.find(id);
    return new SupportStanding(
        registry
            .descriptor(connection.connector())
            .map(ConnectorDescriptor::vendor)
            .orElse("the vendor of " + connection.connector()),
        district(connection).emailDomains(),
        consent.isPresent(),
        consent.map(SupportConsent::at).orElse(null),
        consent.map(SupportConsent::by).orElse(""));
  }

  /** Switches it on or off, at once. */
  public SupportStanding set(Caller caller, ConnectionId id, boolean enabled) {
    var connection = connectSis.find(caller, id);
    if (enabled != consents.find(id).isPresent()) {
      if (enabled) {
        consents.keep(new SupportConsent(id, clock.instant(), caller.name()));
      } else {
        consents.remove(id);
      }
      audit.record(
          caller,
          enabled ? AuditAction.SUPPORT_ENABLED : AuditAction.SUPPORT_DISABLED,
          connection.district(),
          "connection " + id,
          "");
    }
    return standing(caller, id);
  }

  /**
   * The file to hand to support, as a tree of maps, lists, texts and numbers; refused while support
   * is off.
   */
  public java.util.Map<String, Object> bundle(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    if (consents.find(id).isEmpty()) {
      throw Refusal.conflict("Enable support with the SIS first: nothing is shared before.");
    }
    var made = bundle.of(connection, district(connection), connectSis.lastCheck(connection));
    audit.record(
        caller, AuditAction.SUPPORT_BUNDLE_MADE, connection.district(), "connection " + id, "");
    return made;
  }

  private District district(Connection connection) {
    return districts.find(connection.district()).orElseThrow(() -> Refusal.notFound("connection"));
  }
}
