package org.rollcall.connector.simulator.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked: counts since the start, and the latest requests one by one. */
public final class Traffic {

  private static final int REMEMBERED = 20_000;

  /** One request, with the pattern of the route that it met; nothing secret is kept. */
  public record Seen(String verb, String route, String path, String query, int status) {}

  private final Map<String, Integer> requests = new TreeMap<>();
  private final Map<String, Integer> writes = new TreeMap<>();
  private final Deque<Seen> latest = new ArrayDeque<>();
  private int trapped;
  private int trappedSecrets;

  synchronized void record(Seen seen) {
    requests.merge(seen.route(), 1, Integer::sum);
    boolean write = !seen.verb().equals("GET") && !seen.route().equals("token");
    if (write && seen.status() < 300) {
      writes.merge(seen.verb() + " " + seen.route(), 1, Integer::sum);
    }
    latest.add(seen);
    if (latest.size() > REMEMBERED) {
      latest.remove();
    }
  }

  /** Somebody followed a redirect to another host. */
  synchronized void trapped(boolean withAuthorization) {
    trapped++;
    trappedSecrets += withAuthorization ? 1 : 0;
  }

  /** How many callers followed a redirect to another host. */
  public synchronized int trapped() {
    return trapped;
  }

  /** How many of these brought their authorization along. */
  public synchronized int trappedSecrets() {
    return trappedSecrets;
  }

  /** How often each route was asked. */
  public synchronized Map<String, Integer> requests() {
    return new TreeMap<>(requests);
  }

  /** How many writes were accepted, by verb and route. */
  public synchronized Map<String, Integer> writes() {
    return new TreeMap<>(writes);
  }

  public synchronized List<Seen> latest() {
    return List.copyOf(latest);
  }

  public synchronized void forget() {
    requests.clear();
    writes.clear();
    latest.clear();
    trapped = 0;
    trappedSecrets = 0;
  }
}
