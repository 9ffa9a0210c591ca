package org.rollcall.connector.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.simulator.internal.csv.CsvExport;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.DistrictChanges;
import org.rollcall.connector.simulator.internal.district.Tally;
import org.rollcall.connector.simulator.internal.http.Client;
import org.rollcall.connector.simulator.internal.http.Clients;
import org.rollcall.connector.simulator.internal.http.Provider;
import org.rollcall.connector.simulator.internal.http.ProviderServer;
import org.rollcall.connector.simulator.internal.personality.Personalities;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.record.Links;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * A running fake SIS: a OneRoster provider on a loopback port, with an invented district behind it.
 * All methods may be called from any thread while requests are answered.
 */
public final class Simulator implements AutoCloseable {

  private static final String HOSTILE = "hostile";
  private static final String VENDOR_PAIR = "rollcall-vendor:planted-vendor-secret";

  private final SimulatorBuilder options;
  private final Personality personality;
  private final ProviderServer server;
  private final Clients clients;

  private Simulator(SimulatorBuilder options) throws IOException {
    this.options = options;
    this.personality = Personalities.named(options.personality());
    this.clients = new Clients(options.clock(), accesses());
    this.server = ProviderServer.start(options.port(), this::providerAt);
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
    if (options.faults().isEmpty() && simulator.personality.name().equals(HOSTILE)) {
      simulator.faults().add(Fault.parse("mischief"));
    }
    options.faults().forEach(simulator.faults()::add);
    return simulator;
  }

  /** The names of all personalities. */
  public static List<String> personalities() {
    return Personalities.all();
  }

  /** The name of the personality. */
  public String personality() {
    return personality.name();
  }

  /** What stands before the services: in 1.1 the root of everything. */
  public URI baseUrl() {
    return at(personality.addresses().base());
  }

  /** What an admin of the product would paste as "Host URL", with the blemishes it has there. */
  public String hostUrl() {
    return provider().origin() + personality.addresses().pasted();
  }

  /** Whether the product tells addresses apart that differ in small and capital letters alone. */
  public boolean caseMatters() {
    return personality.addresses().caseMatters();
  }

  /** The root of the rostering service. */
  public URI rosteringUrl() {
    return at(personality.addresses().rostering());
  }

  /** The root of the gradebook service. */
  public URI gradebookUrl() {
    return at(personality.addresses().gradebook());
  }

  /** Where tokens are given out, with the query that the product demands. */
  public URI tokenUrl() {
    return at(personality.login().address());
  }

  /** The access key. */
  public String clientId() {
    return access(0).id();
  }

  /** The secret code; it begins with "planted-", so that a leak is easy to search for. */
  public String clientSecret() {
    return access(0).secret();
  }

  /** The key of a second access, which overlaps with the first and ends later. */
  public String nextClientId() {
    return access(1).id();
  }

  /** Its secret. */
  public String nextClientSecret() {
    return access(1).secret();
  }

  /** When the first access ends; that of the second is as long after it. */
  public Instant clientExpires() {
    return access(0).until();
  }

  /** Ends the first access now: its secret and its tokens are refused from now on. */
  public void expireAccess() {
    clients.expire(clientId());
  }

  /** Replaces the secret of the first access, as when it is generated once more. */
  public void replaceSecret() {
    clients.replaceSecret(clientId(), clientSecret() + "-anew");
  }

  /** What X-Vendor-Authorization must hold under the fault vendor-header: key, colon, secret. */
  public String vendorPair() {
    return VENDOR_PAIR;
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

  /** How many writes were accepted, by verb and route, such as "PUT /lineItems/{id}". */
  public Map<String, Integer> writes() {
    return provider().traffic().writes();
  }

  /** How many followed a redirect to another host and brought their token along: nobody should. */
  public int strangersWithToken() {
    return provider().traffic().trappedSecrets();
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

  /**
   * Writes what the plain collections serve now as a OneRoster CSV package of the personality's
   * version, all of it in bulk; the stream stays open.
   */
  public void exportCsv(OutputStream out) throws IOException {
    new CsvExport(invented(), personality.version()).write(out);
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

  private URI at(String pathAndQuery) {
    return URI.create(provider().origin() + pathAndQuery);
  }

  private Client access(int number) {
    return clients.all().get(number);
  }

  /** The port, and with it every address in the records, is known only now. */
  private Provider providerAt(String origin) {
    var links =
        new Links(
            origin + personality.addresses().rostering(),
            origin + personality.addresses().gradebook());
    var district =
        new District(
            options.seed(), options.students(), personality.traits(), links, personality::dress);
    return new Provider(
        origin, district, personality, clients, options.signatures(), VENDOR_PAIR, options.clock());
  }

  /** Where accesses end, each has a year, and the second began when the first had 60 days left. */
  private List<Client> accesses() {
    String number = Long.toHexString(options.seed());
    Instant now = options.clock().instant();
    boolean ends = personality.has(Quirk.ACCESS_EXPIRES);
    Instant began = ends ? now.minus(Duration.ofDays(305)) : Instant.EPOCH;
    Duration year = Duration.ofDays(ends ? 365 : 365_000);
    return List.of(
        access("rollcall-" + number, "planted-client-secret-" + number, began, year),
        access(
            "rollcall-next-" + number,
            "planted-client-secret-next-" + number,
            ends ? now.minus(Duration.ofDays(1)) : Instant.EPOCH,
            year));
  }

  private static Client access(String id, String secret, Instant from, Duration length) {
    return new Client(id, secret, from, from.plus(length));
  }
}
