package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.http.Persistence;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** Tries a connection from the address to the gradebook, and stops at the first step that fails. */
public final class StepByStepCheck {
  private static final Duration LONGEST = Duration.ofSeconds(55);
  // At the wrong root some servers answer 200 with JSON of their own.
  private static final Set<FailureKind> NOT_THE_ROOT =
      EnumSet.of(FailureKind.ADDRESS_WRONG, FailureKind.DATA_UNREADABLE, FailureKind.NOT_OFFERED);

  private final ConnectionContext context;
  private final Profile profile;
  private final Steps steps;
  private final Conversation terms;
  private final SisSession session;
  private ServiceAddresses found;

  public StepByStepCheck(ConnectionContext context, Profile profile, CheckListener listener) {
    this.context = context;
    this.profile = profile;
    this.steps = new Steps(context.clock(), listener);
    var until = context.clock().instant().plus(LONGEST);
    this.terms = new Conversation(context, Persistence.once(), until, steps);
    this.session = new SisSession(terms, profile, profile.roster());
    this.found = context.addresses();
  }

  /** Takes the steps. */
  public ConnectionCheck run() {
    var root = found.rostering();
    boolean passed =
        steps.take("Look at the address", root, this::lookAtTheAddress)
            && steps.take("Reach the SIS", root, this::reach)
            && steps.take("Ask for a token", likeliestTokenUrl(), this::askForToken)
            && steps.take("Read one organization", root, this::readOneOrg);
    if (passed) {
      var gradebookSession = new SisSession(terms, profile, profile.gradebook());
      passed =
          new ClassroomSteps(context, found, new Samples(session), new Samples(gradebookSession))
              .take(steps);
    }
    var check = ConnectionCheck.builder().steps(steps.taken());
    return passed ? check.confirmed(found).build() : check.build();
  }

  private String lookAtTheAddress() {
    return "Rollcall reads rosters at " + Address.shown(found.rostering()) + ".";
  }

  private String reach() {
    var question = HttpRequest.newBuilder(oneOrg(found).address()).GET();
    try (var answer = new Exchanges(terms).send(question)) {
      var host = answer.address().getHost();
      return "https".equals(answer.address().getScheme())
          ? host + " answers, and its certificate is trusted."
          : host + " answers.";
    }
  }

  private String askForToken() {
    var token = session.token();
    found = found.confirmed(token.from());
    return "The SIS accepts key and secret at " + Address.shown(token.from()) + ".";
  }

  private String readOneOrg() {
    List<ServiceAddresses> candidates = new ArrayList<>(List.of(found));
    profile.otherAddresses().apply(context).stream()
        .filter(other -> !other.rostering().equals(found.rostering()))
        .forEach(candidates::add);
    SisException first = null;
    for (var candidate : candidates) {
      try {
        var orgs = new Samples(session).read(oneOrg(candidate), Envelopes.ORGS, 1);
        found = candidate.confirmed(session.token().from());
        return orgs.isEmpty()
            ? "The SIS allows reading its roster; it has no organization yet."
            : "The SIS allows reading its roster.";
      } catch (SisException e) {
        first = first == null ? e : first;
        if (!NOT_THE_ROOT.contains(e.kind())) {
          throw e;
        }
      }
    }
    throw first == null ? new IllegalStateException("there is one candidate at least") : first;
  }

  private URI likeliestTokenUrl() {
    var urls = found.tokenUrls();
    return urls.isEmpty() ? found.rostering() : urls.get(0);
  }

  private static Query oneOrg(ServiceAddresses addresses) {
    return Query.at(addresses.rostering(), "orgs");
  }
}
