package org.rollcall.platform.core.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.probe.CompatibilityProbe;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.connection.SisAccess.Opened;
import org.rollcall.platform.core.probe.CapabilityProfiles.Row;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what the SIS of a connection really does, and remembers it with its date. */
public final class ProbeSis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProbeSis.class);
  private static final int KEPT = 20;
  private static final Duration LONGEST_AWAITED = Duration.ofMinutes(4);

  private final SisAccess access;
  private final CapabilityProfiles profiles;
  private final AuditLog audit;
  private final Background<ProbeFinding, KeptProfile> background;

  /** Probes these connections. */
  public ProbeSis(SisAccess access, CapabilityProfiles profiles, AuditLog audit, Clock clock) {
    this.access = access;
    this.profiles = profiles;
    this.audit = audit;
    this.background = new Background<>("probe", clock);
  }

  /**
   * Begins to probe the SIS of a connection.
   *
   * @throws Refusal as not found, as a conflict when it is being probed, as unavailable when the
   *     connector is not there or cannot probe
   */
  public Ongoing<ProbeFinding, KeptProfile> begin(
      Caller caller, ConnectionId id, ProbeConsent consent) {
    var target = access.open(caller, id);
    var connector = target.connector();
    if (!(connector instanceof CompatibilityProbe probe)) {
      target.close();
      throw Refusal.unavailable("The connector of this SIS cannot find out what it really does.");
    }
    var ongoing =
        background.begin(
            target,
            live -> {
              var profile = probe.probe(target.context(), consent, live::heard);
              return keep(id, target, profile);
            });
    LOG.info("{} began to probe connection {}", caller.name(), id);
    audit.record(
        caller,
        AuditAction.SIS_PROBED,
        target.district(),
        "connection " + id,
        consent
            .scratchClass()
            .map(SourcedId::value)
            .map(of -> "Allowed to write a scratch line item into class " + of + ".")
            .orElse("Reading only."));
    return ongoing;
  }

  private KeptProfile keep(ConnectionId id, Opened target, CapabilityProfile profile) {
    var row = new Row(target.addresses().rostering(), profile);
    profiles.add(id, row, KEPT);
    var kept = new KeptProfile(id, row.address(), profile, changes(row, before(id)));
    kept.changes().forEach(change -> LOG.warn("Connection {} changed: {}", id, change.sentence()));
    return kept;
  }

  private Optional<Row> before(ConnectionId id) {
    return profiles.of(id).stream().skip(1).findFirst();
  }

  /** A probe as it stands now; refused as not found when unknown or another district's. */
  public Ongoing<ProbeFinding, KeptProfile> find(Caller caller, OngoingId id) {
    return background.find(caller, id);
  }

  /** Waits until a probe has ended, at most four minutes. */
  public Ongoing<ProbeFinding, KeptProfile> await(Caller caller, OngoingId id) {
    return background.await(caller, id, LONGEST_AWAITED);
  }

  /** The profiles of a connection, newest first, each with what changed since the one before. */
  public List<KeptProfile> history(Caller caller, ConnectionId id) {
    access.find(caller, id);
    var rows = profiles.of(id);
    var history = new ArrayList<KeptProfile>();
    for (int i = 0; i < rows.size(); i++) {
      var older = i + 1 < rows.size() ? Optional.of(rows.get(i + 1)) : Optional.<Row>empty();
      var row = rows.get(i);
      history.add(new KeptProfile(id, row.address(), row.profile(), changes(row, older)));
    }
    return List.copyOf(history);
  }

  /** What a connector is told about a connection's SIS: the latest profile of its address. */
  public static Optional<CapabilityProfile> latest(
      CapabilityProfiles profiles, Connection connection) {
    return profiles.of(connection.id()).stream()
        .filter(row -> row.address().equals(connection.addresses().rostering()))
        .findFirst()
        .map(Row::profile);
  }

  private static List<ProfileChange> changes(Row now, Optional<Row> before) {
    return before
        .filter(old -> old.address().equals(now.address()))
        .map(old -> ProfileChange.between(old.profile(), now.profile()))
        .orElse(List.of());
  }

  @Override
  public void close() {
    background.close();
  }
}
