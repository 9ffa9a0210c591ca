package org.rollcall.connector.simulator.internal.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accesses that exist; they may expire and be replaced while requests are answered. */
public final class Clients {

  private final Clock clock;
  private final List<Client> all;

  public Clients(Clock clock, List<Client> all) {
    this.clock = clock;
    this.all = new ArrayList<>(all);
  }

  /** The access whose key and secret were presented; empty when there is none, or not now. */
  synchronized Optional<Client> accepted(List<Presented> presented) {
    return all.stream()
        .filter(client -> client.isValidAt(clock.instant()))
        .filter(client -> presented.contains(new Presented(client.id(), client.secret())))
        .findFirst();
  }

  /** The access with this key, valid now or not. */
  public synchronized Optional<Client> find(String id) {
    return all.stream().filter(client -> client.id().equals(id)).findFirst();
  }

  public synchronized List<Client> all() {
    return List.copyOf(all);
  }

  public void expire(String id) {
    change(id, client -> client.endingAt(clock.instant()));
  }

  public void replaceSecret(String id, String secret) {
    change(id, client -> client.withSecret(secret));
  }

  private synchronized void change(String id, UnaryOperator<Client> change) {
    if (find(id).isEmpty()) {
      throw new IllegalArgumentException("There is no access with the key \"" + id + "\".");
    }
    all.replaceAll(client -> client.id().equals(id) ? change.apply(client) : client);
  }
}
