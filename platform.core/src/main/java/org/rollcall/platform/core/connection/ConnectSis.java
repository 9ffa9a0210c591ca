package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Tokens;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.CheckWork.Subject;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects a district to its SIS: checks first, saves only what works. */
public final class ConnectSis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectSis.class);
  private static final Duration LONGEST_AWAITED = Duration.ofMinutes(2);

  private final Connections connections;
  private final ConnectorRegistry registry;
  private final CredentialUse secrets;
  private final ConnectionContexts contexts;
  private final RunPlan plan;
  private final AuditLog audit;
  private final Clock clock;
  private final DistrictChoice choice;
  private final FlowGate gate;
  private final Checks checks;
  private final Tokens tokens = new Tokens();

  /** Connects these districts by these connectors. */
  public ConnectSis(
      Connections connections,
      ConnectorRegistry registry,
      CredentialUse secrets,
      ConnectionContexts contexts,
      RunPlan plan,
      AuditLog audit,
      DistrictChoice choice,
      FlowGate gate,
      Clock clock) {
    this.connections = connections;
    this.registry = registry;
    this.secrets = secrets;
    this.contexts = contexts;
    this.plan = plan;
    this.audit = audit;
    this.clock = clock;
    this.choice = choice;
    this.gate = gate;
    this.checks = new Checks(clock);
  }

  /**
   * Starts a check of what was filled in; when it passes, the connection is saved.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal per field when something typed cannot be
   *     right or its address asks a question, as a conflict when the name is taken, as unavailable
   *     when the connector is not there
   */
  public CheckRun begin(Caller caller, ConnectRequest request) {
    return begin(caller, request, keepsItsAddresses(caller, request));
  }

  /**
   * The same where somebody may have said yes to what the address asks.
   *
   * @param agreed whether {@link AddressLook#questions} were answered with yes
   */
  public CheckRun begin(Caller caller, ConnectRequest request, boolean agreed) {
    var changed = changed(caller, request);
    var lease = Leases.of(registry, request.connector());
    boolean handedOver = false;
    try {
      var kept = Optional.ofNullable(changed).flatMap(this::keptCredential);
      var descriptor = lease.connector().descriptor();
      var filled = ConnectForm.read(descriptor, request, kept);
      var resolution = Resolving.resolve(lease.connector(), filled.settings());
      if (!agreed && !resolution.questions().isEmpty()) {
        throw Refusal.invalid(
            SettingField.HOST_URL,
            String.join(" ", resolution.questions()) + " Confirm the address to go on.");
      }
      var district = changed != null ? changed.district() : choice.of(caller, request.district());
      connections.mustBeFree(district, filled.name(), changed);
      var subject =
          new Subject(
              district,
              request.connector(),
              filled,
              resolution.addresses(),
              changed,
              null,
              FreshSecret.validity(descriptor, request, filled, kept, secrets.today(district)));
      var check =
          begun(subject, ConnectForm.plainValues(descriptor, request), resolution.changes());
      LOG.info("{} began to connect {} by {}", caller.name(), filled.name(), request.connector());
      audit.record(
          caller,
          AuditAction.CONNECT_BEGUN,
          district,
          changed == null ? "connector " + request.connector() : "connection " + changed.id(),
          filled.name() + ", with the connector " + request.connector() + ".");
      checks.begin(check, new CheckWork(contexts, lease, subject, check, saving(caller, subject)));
      handedOver = true;
      return check.seen();
    } finally {
      if (!handedOver) {
        lease.close();
      }
    }
  }

  /** What becomes of the address that was filled in; refused as in {@link #begin}. */
  AddressLook look(Caller caller, ConnectRequest request) {
    var changed = changed(caller, request);
    var kept = Optional.ofNullable(changed).flatMap(this::keptCredential);
    try (var lease = Leases.of(registry, request.connector())) {
      var filled = ConnectForm.read(lease.connector().descriptor(), request, kept);
      var district = changed != null ? changed.district() : choice.of(caller, request.district());
      connections.mustBeFree(district, filled.name(), changed);
      var resolved = Resolving.resolve(lease.connector(), filled.settings());
      return new AddressLook(
          request.connector(),
          resolved.addresses(),
          resolved.changes(),
          resolved.questions(),
          Map.of());
    }
  }

  /** Whether a connection is changed without typing another address, so that nobody need agree. */
  boolean keepsItsAddresses(Caller caller, ConnectRequest request) {
    var changed = changed(caller, request);
    return changed != null && request.keepsAddressesOf(changed);
  }

  private @Nullable Connection changed(Caller caller, ConnectRequest request) {
    var changed = request.connection() == null ? null : find(caller, request.connection());
    if (changed != null && !changed.connector().equals(request.connector())) {
      throw Refusal.conflict(
          "A connection stays with its connector: disconnect, and connect with the other one.");
    }
    return changed;
  }

  /**
   * Refuses, as a conflict, flows that could not be acknowledged once this is connected, so that
   * nothing is saved half.
   */
  public void mustBeAdmissible(
      Caller caller, ConnectRequest request, Set<DataFlow> flows, boolean confirmed) {
    gate.mustBeAdmissible(caller, request.district(), request.connector(), flows, confirmed);
  }

  /** Starts a check of a connection as it is stored. */
  public CheckRun check(Caller caller, ConnectionId id) {
    var connection = find(caller, id);
    connection.mustHaveAddress();
    var turn = secrets.begin(connection);
    var lease = Leases.of(registry, connection.connector());
    boolean handedOver = false;
    try {
      var subject = Subject.stored(connection, turn);
      audit.record(
          caller,
          AuditAction.CONNECTION_CHECKED,
          connection.district(),
          "connection " + id,
          connection.name() + ", with the connector " + connection.connector() + ".");
      var check = begin(lease, subject, outcome -> id);
      handedOver = true;
      return check;
    } finally {
      if (!handedOver) {
        lease.close();
      }
    }
  }

  private SaveConnection saving(Caller caller, Subject subject) {
    return new SaveConnection(
        connections,
        secrets,
        clock,
        subject,
        (action, saved) -> {
          audit.record(
              caller,
              action,
              subject.district(),
              "connection " + saved,
              subject.filled().name() + ", with the connector " + subject.connector() + ".");
          plan.putRight(saved);
        });
  }

  /** Starts the check of a stored connection, whatever comes of it. */
  CheckRun begin(ConnectorLease lease, Subject subject, CheckWork.Ending ending) {
    var check = begun(subject, subject.filled().settings().asMap(), List.of());
    checks.begin(check, new CheckWork(contexts, lease, subject, check, ending));
    return check.seen();
  }

  private LiveCheck begun(Subject subject, Map<String, String> values, List<String> changes) {
    var id = new CheckRunId(tokens.next());
    return LiveCheck.begun(id, subject, values, changes, clock.instant());
  }

  /** Empty when it cannot be opened any more, so that the form asks for it again. */
  private Optional<Credential> keptCredential(Connection connection) {
    return secrets.open(connection, CredentialSlot.CURRENT);
  }

  /**
   * A check as it stands now; refused as not found when unknown, forgotten or another district's.
   */
  public CheckRun find(Caller caller, CheckRunId id) {
    return checks.visible(caller, id).seen();
  }

  /** Waits until a check has ended, at most two minutes. */
  public CheckRun await(Caller caller, CheckRunId id) {
    var check = checks.visible(caller, id);
    check.await(LONGEST_AWAITED);
    return check.seen();
  }

  /** The newest check of a connection within the last hour. */
  public Optional<CheckRun> lastCheck(Connection connection) {
    return checks.last(connection);
  }

  /** The connections that the caller may see, by district and name. */
  public List<Connection> list(Caller caller) {
    return connections.all().stream()
        .filter(connection -> caller.maySee(connection.district()))
        .toList();
  }

  /** One connection; refused as not found. */
  public Connection find(Caller caller, ConnectionId id) {
    return connections.visible(caller, id);
  }

  /**
   * Remembers that a person agreed to these flows, besides those agreed to before, and plans the
   * nightly run once import is among them. Refused as a conflict where the district is not yet
   * eligible and nobody confirmed, or where an answer withholds a flow.
   */
  public Connection acknowledge(Caller caller, ConnectionId id, Set<DataFlow> flows) {
    return acknowledge(caller, id, flows, false);
  }

  /** The same; with confirmed, the caller goes on although the district is not yet eligible. */
  public Connection acknowledge(
      Caller caller, ConnectionId id, Set<DataFlow> flows, boolean confirmed) {
    var before = find(caller, id);
    var added = EnumSet.noneOf(DataFlow.class);
    added.addAll(flows);
    added.removeAll(before.acknowledged());
    gate.mustAdmit(caller, before.district(), before.connector(), added, confirmed);
    var agreed = EnumSet.noneOf(DataFlow.class);
    agreed.addAll(before.acknowledged());
    agreed.addAll(flows);
    var after = before.agreedTo(agreed);
    connections.update(after);
    LOG.info("{} agreed to {} over connection {}", caller.name(), agreed, id);
    audit.record(
        caller,
        AuditAction.EXCHANGE_ACKNOWLEDGED,
        after.district(),
        "connection " + id,
        "Agreed to " + DataFlow.words(agreed) + ".");
    if (agreed.contains(DataFlow.IMPORT) && !before.acknowledged().contains(DataFlow.IMPORT)) {
      plan.planRegular(after);
    }
    return after;
  }

  /** Stops the checks that go on. */
  @Override
  public void close() {
    checks.close();
  }
}
