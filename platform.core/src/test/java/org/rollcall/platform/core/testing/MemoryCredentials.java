package org.rollcall.platform.core.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;

/** Sealed credentials in memory. */
public final class MemoryCredentials implements Credentials {
  private final Map<Key, StoredCredential> slots = new HashMap<>();
  private final Connections connections;

  private record Key(ConnectionId connection, CredentialSlot slot) {}

  MemoryCredentials(Connections connections) {
    this.connections = connections;
  }

  @Override
  public synchronized List<StoredCredential> of(ConnectionId id) {
    return slots.entrySet().stream()
        .filter(entry -> entry.getKey().connection().equals(id))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(StoredCredential::slot))
        .toList();
  }

  @Override
  public synchronized void keep(ConnectionId id, StoredCredential credential) {
    slots.put(new Key(id, credential.slot()), credential);
  }

  @Override
  public synchronized boolean promote(
      ConnectionId id, SealedCredential seen, StoredCredential current) {
    var next = slots.get(new Key(id, CredentialSlot.NEXT));
    if (next == null || next.sealed() != seen) {
      return false;
    }
    clear(id, CredentialSlot.NEXT);
    keep(id, current);
    return true;
  }

  @Override
  public synchronized void clear(ConnectionId id, CredentialSlot slot) {
    slots.remove(new Key(id, slot));
  }

  @Override
  public synchronized void date(ConnectionId id, CredentialSlot slot, Validity validity) {
    slots.computeIfPresent(
        new Key(id, slot),
        (key, it) -> new StoredCredential(slot, it.sealed(), validity, it.tried(), it.stored()));
  }

  @Override
  public synchronized void warned(ConnectionId id, CredentialSlot slot, int days) {
    slots.computeIfPresent(
        new Key(id, slot),
        (key, it) ->
            new StoredCredential(slot, it.sealed(), it.validity(), it.tried(), it.stored(), days));
  }

  @Override
  public synchronized int reseal(Resealing work) {
    var anew = new HashMap<Key, StoredCredential>();
    slots.forEach(
        (key, it) ->
            connections
                .find(key.connection())
                .flatMap(connection -> work.anew(place(connection, key), it.sealed()))
                .ifPresent(
                    other ->
                        anew.put(
                            key,
                            new StoredCredential(
                                key.slot(),
                                other,
                                it.validity(),
                                it.tried(),
                                it.stored(),
                                it.warned()))));
    slots.putAll(anew);
    return anew.size();
  }

  private static CredentialPlace place(Connection connection, Key key) {
    return CredentialPlace.of(connection, key.slot());
  }

  synchronized void forget(ConnectionId id) {
    slots.keySet().removeIf(key -> key.connection().equals(id));
  }
}
