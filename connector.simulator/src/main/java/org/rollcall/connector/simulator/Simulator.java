package org.rollcall.connector.simulator;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.DistrictChanges;
import org.rollcall.connector.simulator.internal.district.Tally;
import org.rollcall.connector.simulator.internal.http.Client;
import org.rollcall.connector.simulator.internal.http.Provider;
import org.rollcall.connector.simulator.internal.http.ProviderServer;
import org.rollcall.connector.simulator.internal.personality.Personalities;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.record.Links;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * A running fake SIS: a OneRoster provider on a loopback port, with an invented district behind it.
 * All methods may be called from any thread while requests are answered.
 */
public final class Simulator implements AutoCloseable {

  private final SimulatorBuilder options;
  private final Personality personality;
  private final ProviderServer server;
  private final Client client;

  private Simulator(SimulatorBuilder options) throws IOException {
    this.options = options;
    this.personality = Personalities.named(options.personality());
    String number = Long.toHexString(options.seed());
    this.client = new Client("rollcall-" + number, "planted-client-secret-" + number);
    this.server =
        ProviderServer.start(
            options.port(), origin -> providerAt(origin, options, personality, client));
  }

  /** A simulator that behaves like Infinite Campus with OneRoster 1.2, ready to be configured. */
  public static SimulatorBuilder infiniteCampus() {
    return named("infinite-campus");
  }

  /**
   * A simulator with one of the personalities that the README lists.
   *
   * @throws IllegalArgumentException when there is no such personality; the message names all
   */
  public static SimulatorBuilder named(String personality) {
    return new SimulatorBuilder(Personalities.named(personality).name());
  }

  static Simulator start(SimulatorBuilder options) throws IOException {
    var simulator = new Simulator(options);
    options.faults().forEach(simulator.faults()::add);
    return simulator;
  }

  /** What an admin would paste as "Host URL". */
  public URI baseUrl() {
    return URI.create(provider().origin() + personality.hostPath());
  }

  /** The root of the rostering service. */
  public URI rosteringUrl() {
    return URI.create(provider().origin() + personality.rosteringPath());
  }

  /** The root of the gradebook service. */
  public URI gradebookUrl() {
    return URI.create(provider().origin() + personality.gradebookPath());
  }

  /** Where tokens are given out, with the query that the product demands. */
  public URI tokenUrl() {
    return URI.create(
        provider().origin() + personality.tokenPath() + "?appName=" + personality.appName());
  }

  /** The access key. */
  public String clientId() {
    return client.id();
  }

  /** The secret code; it begins with "planted-", so that a leak is easy to search for. */
  public String clientSecret() {
    return client.secret();
  }

  /** A teacher with an e-mail address of their own who teaches an active class with students. */
  public String teacherEmail() {
    return invented().firstTeacherEmail();
  }

  /**
   * Exactly what one plain collection, such as "users", serves now.
   *
   * @throws IllegalArgumentException when there is no such collection
   */
  public RecordCount count(String collection) {
    Tally tally = invented().tally(RecordType.named(collection));
    return new RecordCount(tally.active(), tally.tobedeleted());
  }

  /** Exactly what each plain collection serves now, by collection name. */
  public Map<String, RecordCount> counts() {
    var counts = new TreeMap<String, RecordCount>();
    for (RecordType type : RecordType.values()) {
      counts.put(type.plural(), count(type.plural()));
    }
    return counts;
  }

  /** The latest requests, oldest first; those to the control address are left out. */
  public List<SeenRequest> requests() {
    return provider().traffic().latest().stream()
        .map(s -> new SeenRequest(s.verb(), s.route(), s.path(), s.query(), s.status()))
        .toList();
  }

  /** Forgets the requests seen so far. */
  public void forgetRequests() {
    provider().traffic().forget();
  }

  /** Makes every token given out so far invalid. */
  public void expireTokens() {
    provider().expireTokens();
  }

  /** What goes wrong from now on. */
  public Faults faults() {
    return new Faults(provider().faults());
  }

  /** Ways to change the data between two looks at it. */
  public SimulatedDistrict district() {
    return new SimulatedDistrict(invented(), new DistrictChanges(invented(), options.clock()));
  }

  /** Stops answering and gives the port back. */
  @Override
  public void close() {
    server.close();
  }

  private Provider provider() {
    return server.provider();
  }

  private District invented() {
    return provider().district();
  }

  /** The port, and with it every address in the records, is known only now. */
  private static Provider providerAt(
      String origin, SimulatorBuilder options, Personality personality, Client client) {
    var links =
        new Links(origin + personality.rosteringPath(), origin + personality.gradebookPath());
    var district = new District(options.seed(), options.students(), links, personality::dress);
    return new Provider(origin, district, personality, client, options.clock());
  }
}
