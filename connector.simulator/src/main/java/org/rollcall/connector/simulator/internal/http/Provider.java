package org.rollcall.connector.simulator.internal.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.fault.FaultRules;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.gradebook.GradebookWrites;
import org.rollcall.connector.simulator.internal.personality.Addresses;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Dialect;
import org.rollcall.connector.simulator.internal.record.Version;

/** The whole fake SIS behind one origin: tokens, the services, faults, and what was asked of it. */
public final class Provider {

  private static final String TRAP = "/trap";

  private final String origin;
  private final District district;
  private final Personality personality;
  private final Clients clients;
  private final Clock clock;
  private final Tokens tokens;
  private final TokenEndpoint tokenEndpoint;
  private final List<Service> services;
  private final NativeApi nativeApi;
  private final ControlEndpoint control;
  private final Errors errors;
  private final FaultyAnswers faultyAnswers;
  private final Guard guard;
  private final FaultRules faultRules = new FaultRules();
  private final Traffic traffic = new Traffic();

  /**
   * @param signatures the methods of OAuth 1.0a that are accepted; none for OAuth 2.0
   * @param vendorPair key and secret of a vendor header, with a colon between
   */
  public Provider(
      String origin,
      District district,
      Personality personality,
      Clients clients,
      Set<String> signatures,
      String vendorPair,
      Clock clock) {
    this.origin = origin;
    this.district = district;
    this.personality = personality;
    this.clients = clients;
    this.clock = clock;
    this.tokens = new Tokens(clock, clients);
    this.tokenEndpoint = new TokenEndpoint(personality, clients, tokens, signatures.isEmpty());
    this.guard =
        signatures.isEmpty()
            ? new BearerGuard(tokens)
            : new SignatureGuard(origin, clients, clock, signatures);
    this.services = services(vendorPair, clock);
    this.nativeApi = new NativeApi(district, guard);
    this.errors = new Errors(personality.errors(), personality.version());
    // Another name of this same machine is another host to a careful caller.
    String trap = origin.replace("127.0.0.1", "localhost") + TRAP;
    this.faultyAnswers = new FaultyAnswers(errors, clock, trap);
    this.control = new ControlEndpoint(this, personality.version(), clock);
  }

  /** The time of this SIS, as its answers are dated. */
  String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private List<Service> services(String vendorPair, Clock clock) {
    var dialect = new Dialect(personality.version(), personality.has(Quirk.FILTER_QUOTES_OPTIONAL));
    var pages = new Pages(district, personality.pageClamp(), dialect);
    var writes = new GradebookWrites(district, personality, clock);
    List<Route> rostering = new RosteringRoutes(district, pages, personality).all();
    List<Route> gradebook = new GradebookRoutes(district, pages, writes, personality).all();
    Addresses addresses = personality.addresses();
    if (personality.version() == Version.ONE_ONE) {
      List<Route> all = Stream.concat(rostering.stream(), gradebook.stream()).toList();
      return List.of(service(addresses.rostering(), all, vendorPair));
    }
    return List.of(
        service(addresses.rostering(), rostering, vendorPair),
        service(addresses.gradebook(), gradebook, vendorPair));
  }

  private Service service(String root, List<Route> routes, String vendorPair) {
    Addresses addresses = personality.addresses();
    return new Service(
        origin,
        List.of(root, addresses.aliasOf(root)),
        addresses.caseMatters(),
        routes,
        guard,
        vendorPair);
  }

  public String origin() {
    return origin;
  }

  public District district() {
    return district;
  }

  public Clients clients() {
    return clients;
  }

  public FaultRules faults() {
    return faultRules;
  }

  public Traffic traffic() {
    return traffic;
  }

  /** Every token given out so far stops working. */
  public void expireTokens() {
    tokens.expireAll();
  }

  Errors errors() {
    return errors;
  }

  Answer answer(Asked asked) {
    if (control.owns(asked)) {
      return control.answer(asked);
    }
    if (asked.path().equals(TRAP)) {
      traffic.trapped(!asked.authorization().isEmpty());
      return Answer.empty(204);
    }
    Faults faults = faultRules.strike(asked.address());
    FaultyAnswers.delay(faults);
    boolean isData = !tokenEndpoint.owns(asked);
    Answer answer =
        faultyAnswers
            .instead(faults, isData)
            .orElseGet(() -> FaultyAnswers.damage(honest(asked, faults), faults, isData));
    traffic.record(
        new Traffic.Seen(asked.verb(), route(asked), asked.path(), asked.query(), answer.status()));
    return answer;
  }

  private Answer honest(Asked asked, Faults faults) {
    try {
      if (tokenEndpoint.owns(asked)) {
        return tokenEndpoint.answer(asked, faults);
      }
      if (personality.has(Quirk.NATIVE_API) && nativeApi.owns(asked)) {
        return nativeApi.answer(asked);
      }
      return service(asked)
          .orElseThrow(() -> Refusal.unknownObject("service at this address"))
          .answer(asked, faults);
    } catch (Refusal refusal) {
      Answer refused = errors.of(refusal);
      return refused.status() == 401
          ? refused.with("WWW-Authenticate", guard.challenge())
          : refused;
    }
  }

  private String route(Asked asked) {
    return tokenEndpoint.owns(asked)
        ? "token"
        : service(asked).map(service -> service.routeOf(asked)).orElse("unknown");
  }

  private Optional<Service> service(Asked asked) {
    return services.stream().filter(service -> service.owns(asked)).findFirst();
  }
}
