package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Tokens;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.refusal.Refusal;

/** Shows what becomes of a typed address before it is used, and holds it until somebody agrees. */
public final class AddressDoctor {
  private static final int HELD_AT_MOST = 200;
  private static final Duration HELD_FOR = Duration.ofMinutes(15);

  private final ConnectorRegistry registry;
  private final ConnectSis connectSis;
  private final CredentialUse secrets;
  private final Clock clock;
  private final Tokens tokens = new Tokens();

  /** Oldest first. */
  private final Map<String, PendingConnect> held = new LinkedHashMap<>();

  /** Looks by these connectors. */
  public AddressDoctor(
      ConnectorRegistry registry, ConnectSis connectSis, CredentialUse secrets, Clock clock) {
    this.registry = registry;
    this.connectSis = connectSis;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * What a connector makes of these settings; nothing is sent anywhere. Refused as unavailable when
   * the connector is not there.
   */
  public AddressLook look(ConnectorId connector, Map<String, String> settings) {
    try (var lease = Leases.of(registry, connector)) {
      var complaints = ConnectForm.complaintsAbout(lease.connector().descriptor(), settings);
      return complaints.isEmpty()
          ? Resolving.look(connector, lease.connector(), settings)
          : new AddressLook(connector, null, List.of(), List.of(), complaints);
    }
  }

  /**
   * Holds what was filled in until somebody agrees to its addresses; empty when there is nothing to
   * agree to, because they are used as they were typed, or as they were before.
   *
   * @throws Refusal as {@link ConnectSis#begin} does
   */
  public Optional<PendingConnect> hold(Caller caller, ConnectRequest request) {
    var look = connectSis.look(caller, request);
    var unused = FreshSecret.said(request, secrets.today(request.district()));
    if (!look.isWorthSeeing() || connectSis.keepsItsAddresses(caller, request)) {
      return Optional.empty();
    }
    var pending =
        new PendingConnect(
            tokens.next(), Optional.ofNullable(caller.account()), request, look, clock.instant());
    keep(pending);
    return Optional.of(pending);
  }

  /** What is held; refused as not found when it is not the caller's own, or was held too long. */
  public synchronized PendingConnect find(Caller caller, String id) {
    forgetOld();
    return Optional.ofNullable(held.get(id))
        .filter(pending -> pending.owner().equals(Optional.ofNullable(caller.account())))
        .orElseThrow(() -> Refusal.notFound("address to agree to"));
  }

  /** The caller agrees: the check begins. What was held is forgotten once it has begun. */
  public CheckRun goOn(Caller caller, String id) {
    var check = connectSis.begin(caller, find(caller, id).request(), true);
    forget(id);
    return check;
  }

  private synchronized void keep(PendingConnect pending) {
    forgetOld();
    if (held.size() >= HELD_AT_MOST) {
      var first = held.keySet().iterator();
      first.next();
      first.remove();
    }
    held.put(pending.id(), pending);
  }

  private synchronized void forget(String id) {
    held.remove(id);
  }

  private synchronized void forgetOld() {
    var oldest = clock.instant().minus(HELD_FOR);
    held.values().removeIf(pending -> pending.at().isBefore(oldest));
  }
}
