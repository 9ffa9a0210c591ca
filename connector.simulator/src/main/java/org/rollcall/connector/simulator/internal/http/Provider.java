package org.rollcall.connector.simulator.internal.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.fault.FaultRules;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.gradebook.GradebookWrites;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Query;

/**
 * The whole fake SIS behind one origin: tokens, the two services, faults, and what was asked of it.
 */
public final class Provider {

  private final String origin;
  private final District district;
  private final Personality personality;
  private final Tokens tokens;
  private final TokenEndpoint tokenEndpoint;
  private final List<Service> services;
  private final ControlEndpoint control;
  private final FaultRules faultRules = new FaultRules();
  private final Traffic traffic = new Traffic();

  public Provider(
      String origin, District district, Personality personality, Client client, Clock clock) {
    this.origin = origin;
    this.district = district;
    this.personality = personality;
    this.tokens = new Tokens(clock);
    this.tokenEndpoint = new TokenEndpoint(client, personality.appName(), tokens);
    var pages = new Pages(district, personality.pageClamp());
    var rostering = new RosteringRoutes(district, pages, personality);
    var writes = new GradebookWrites(district, personality, clock);
    var gradebook = new GradebookRoutes(district, pages, writes);
    this.services =
        List.of(
            new Service(origin, personality.rosteringPath(), rostering.all(), tokens),
            new Service(origin, personality.gradebookPath(), gradebook.all(), tokens));
    this.control = new ControlEndpoint(district, faultRules, traffic);
  }

  public String origin() {
    return origin;
  }

  public District district() {
    return district;
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

  Answer answer(Asked asked) {
    if (asked.isBelow(ControlEndpoint.ROOT)) {
      return control.answer(asked);
    }
    Faults faults = faultRules.strike(asked.address());
    FaultyAnswers.delay(faults);
    Answer answer =
        FaultyAnswers.instead(faults)
            .orElseGet(
                () ->
                    FaultyAnswers.damage(
                        honest(asked, faults), faults, service(asked).isPresent()));
    traffic.record(
        new Traffic.Seen(asked.verb(), route(asked), asked.path(), asked.query(), answer.status()));
    return answer;
  }

  private Answer honest(Asked asked, Faults faults) {
    try {
      if (asked.path().equals(personality.tokenPath())) {
        Query form = Query.parse(asked.body());
        return tokenEndpoint.answer(
            asked.verb(), asked.authorization(), Query.parse(asked.query()), form);
      }
      return service(asked)
          .orElseThrow(() -> Refusal.unknownObject("service at this address"))
          .answer(asked, faults);
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    }
  }

  private String route(Asked asked) {
    return asked.path().equals(personality.tokenPath())
        ? "token"
        : service(asked).map(service -> service.routeOf(asked)).orElse("unknown");
  }

  private Optional<Service> service(Asked asked) {
    return services.stream().filter(service -> service.owns(asked)).findFirst();
  }
}
