package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.CheckWork.Subject;
import org.rollcall.platform.core.connection.ConnectForm.Filled;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the two secrets of a connection: enters, dates, promotes and removes them. */
public final class KeepSecrets {
  private static final Logger LOG = LoggerFactory.getLogger(KeepSecrets.class);

  private final ConnectSis connectSis;
  private final ConnectorRegistry registry;
  private final Credentials credentials;
  private final CredentialUse use;
  private final RunPlan plan;
  private final AuditLog audit;

  /** Keeps these secrets; checks run among those of connectSis. */
  public KeepSecrets(
      ConnectSis connectSis,
      ConnectorRegistry registry,
      Credentials credentials,
      CredentialUse use,
      RunPlan plan,
      AuditLog audit) {
    this.connectSis = connectSis;
    this.registry = registry;
    this.credentials = credentials;
    this.use = use;
    this.plan = plan;
    this.audit = audit;
  }

  /** How the secrets of a connection stand; refused as not found. */
  public Outlook outlook(Caller caller, ConnectionId id) {
    return use.outlook(connectSis.find(caller, id));
  }

  /** The last day of a secret made today, where secrets of the product usually expire. */
  public Optional<LocalDate> usualEnd(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    var today = use.today(connection.district());
    return registry
        .descriptor(connection.connector())
        .map(descriptor -> FreshSecret.usual(descriptor, today))
        .flatMap(validity -> Optional.ofNullable(validity.expires()));
  }

  /** The same before anything is connected; the district may not be known yet. */
  public Optional<LocalDate> usualEnd(
      @Nullable DistrictId district, ConnectorDescriptor descriptor) {
    return Optional.ofNullable(FreshSecret.usual(descriptor, use.today(district)).expires());
  }

  /**
   * Tries a new secret and keeps it when the check passes; one that counts only from a later day is
   * kept at once, to be tried then.
   *
   * @return the check that was begun; empty when the secret is kept without
   * @throws Refusal per field when something cannot be right
   */
  public Optional<CheckRun> enter(
      Caller caller, ConnectionId id, CredentialSlot slot, NewSecret secret) {
    var connection = connectSis.find(caller, id);
    var today = use.today(connection.district());
    var lease = leaseFor(connection);
    boolean handedOver = false;
    try {
      var descriptor = lease.connector().descriptor();
      var said = secret.validity();
      var validity =
          DateRules.acceptable(
              slot, said == null ? FreshSecret.usual(descriptor, today) : said, today);
      var credential = read(descriptor, connection, secret).credential();
      if (validity.aheadOn(today)) {
        keep(caller, connection, use.sealed(connection, slot, credential, validity, false));
        return Optional.empty();
      }
      var check =
          begin(
              lease,
              connection,
              credential,
              () ->
                  keep(
                      caller,
                      connection,
                      use.sealed(connection, slot, credential, validity, true)));
      handedOver = true;
      return Optional.of(check);
    } finally {
      if (!handedOver) {
        lease.close();
      }
    }
  }

  /**
   * Tries the next secret and makes it the current one when the check passes.
   *
   * @throws Refusal as a conflict when there is none that can be used
   */
  public CheckRun promote(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    var next =
        stored(connection, CredentialSlot.NEXT)
            .orElseThrow(() -> Refusal.conflict("There is no next secret: enter one first."));
    var validity = next.validity();
    if (!validity.covers(use.today(connection.district()))) {
      throw Refusal.conflict(
          "The next secret counts from "
              + CredentialSentences.day(validity.effective())
              + " until "
              + CredentialSentences.day(validity.expires())
              + ", and not today: correct its dates, or enter another one.");
    }
    var credential =
        use.open(connection, next)
            .orElseThrow(() -> Refusal.conflict(CredentialSentences.closed()));
    var lease = leaseFor(connection);
    boolean handedOver = false;
    try {
      var check =
          begin(
              lease,
              connection,
              credential,
              () -> use.promote(caller, connection, caller.name() + " wanted it so."));
      handedOver = true;
      return check;
    } finally {
      if (!handedOver) {
        lease.close();
      }
    }
  }

  /** Removes the next secret; nothing happens when there is none. */
  public void clear(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    credentials.clear(id, CredentialSlot.NEXT);
    record(caller, AuditAction.SECRET_CLEARED, connection, "The next secret was removed.");
  }

  /** Corrects the dates of a secret; refused as a conflict when there is none. */
  public void date(Caller caller, ConnectionId id, CredentialSlot slot, Validity validity) {
    var connection = connectSis.find(caller, id);
    if (stored(connection, slot).isEmpty()) {
      throw Refusal.conflict("There is no secret to date: enter one first.");
    }
    credentials.date(
        id, slot, DateRules.acceptable(slot, validity, use.today(connection.district())));
    record(
        caller, AuditAction.SECRET_DATED, connection, words(slot) + ": " + words(validity) + ".");
  }

  private CheckRun begin(
      ConnectorLease lease, Connection connection, Credential credential, Runnable keeping) {
    var filled = new Filled(connection.name(), connection.settings(), credential);
    var subject =
        new Subject(
            connection.district(),
            connection.connector(),
            filled,
            connection.addresses(),
            connection,
            null,
            null);
    return connectSis.begin(
        lease,
        subject,
        outcome -> {
          keeping.run();
          return connection.id();
        });
  }

  private void keep(Caller caller, Connection connection, StoredCredential stored) {
    credentials.keep(connection.id(), stored);
    LOG.info(
        "{} entered the {} secret of connection {}", caller.name(), stored.slot(), connection.id());
    record(
        caller,
        AuditAction.SECRET_ENTERED,
        connection,
        words(stored.slot())
            + ", "
            + words(stored.validity())
            + (stored.tried() ? ", tried." : ", not tried yet."));
  }

  private Filled read(ConnectorDescriptor descriptor, Connection connection, NewSecret secret) {
    if (!secret.secrets().containsKey(SettingField.SECRET_CODE)) {
      throw Refusal.invalid(SettingField.SECRET_CODE, "Enter the secret that the SIS shows you.");
    }
    var known = descriptor.fields().stream().map(SettingField::name).collect(Collectors.toSet());
    Map<String, String> values = new HashMap<>(connection.settings().asMap());
    values.keySet().retainAll(known);
    if (!secret.accessKey().isBlank()) {
      values.put(SettingField.ACCESS_KEY, secret.accessKey());
    }
    var request =
        new ConnectRequest(
            connection.id(),
            connection.district(),
            connection.connector(),
            connection.name(),
            values,
            secret.secrets());
    return ConnectForm.read(descriptor, request, use.open(connection, CredentialSlot.CURRENT));
  }

  private Optional<StoredCredential> stored(Connection connection, CredentialSlot slot) {
    return credentials.of(connection.id()).stream().filter(it -> it.slot() == slot).findFirst();
  }

  private ConnectorLease leaseFor(Connection connection) {
    return registry
        .lease(connection.connector())
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "The connector "
                        + connection.connector()
                        + " is not installed: an operator must install it."));
  }

  private void record(Caller caller, AuditAction action, Connection connection, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
    plan.putRight(connection.id());
  }

  private static String words(CredentialSlot slot) {
    return slot == CredentialSlot.CURRENT ? "The current secret" : "The next secret";
  }

  private static String words(Validity validity) {
    return List.of(
            validity.effective() == null ? "counts already" : "counts from " + validity.effective(),
            validity.expires() == null ? "no end known" : "until " + validity.expires())
        .stream()
        .collect(Collectors.joining(", "));
  }
}
