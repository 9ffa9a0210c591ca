package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.http.Persistence;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Versions;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;
import org.rollcall.connector.oneroster.internal.token.Pass;
import org.rollcall.connector.oneroster.internal.token.Signer;

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
  private SisSession session;
  private ServiceAddresses found;

  public StepByStepCheck(ConnectionContext context, Profile profile, CheckListener listener) {
    this.context = context;
    this.profile = profile;
    this.steps = new Steps(context.clock(), listener);
    var until = context.clock().instant().plus(LONGEST);
    this.terms = new Conversation(context, context.addresses(), Persistence.once(), until, steps);
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
      var gradebookSession = new SisSession(terms.at(found), profile, profile.gradebook());
      passed =
          new ClassroomSteps(
                  context, profile, found, new Samples(session), new Samples(gradebookSession))
              .take(steps);
    }
    var check = ConnectionCheck.builder().steps(steps.taken());
    return passed ? check.confirmed(found).found(findings()).build() : check.build();
  }

  /** What a run must not find out again, so that nothing is ever switched unseen. */
  private Map<String, String> findings() {
    return Map.of(Profile.FOUND_STYLE, session.pass().style().word());
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
    SisException first = null;
    for (var asked : oneOfEachVersion()) {
      try {
        session = new SisSession(terms.at(asked), profile, profile.roster());
        var pass = session.pass();
        return pass instanceof Signer signer
            ? "The SIS wants requests that are signed with the secret ("
                + signer.methodName()
                + "); no token is needed."
            : "The SIS accepts key and secret at "
                + pass.from().map(Address::shown).orElse("its token URL")
                + ".";
      } catch (SisException e) {
        first = first == null ? e : first;
        // The permissions of one version may be unknown to a SIS that speaks another.
        if (e.kind() != FailureKind.PERMISSION_MISSING) {
          throw first;
        }
      }
    }
    throw Objects.requireNonNull(first, "one version at least is asked for");
  }

  private List<ServiceAddresses> oneOfEachVersion() {
    Map<OneRosterVersion, ServiceAddresses> byVersion = new LinkedHashMap<>();
    candidates().forEach(each -> byVersion.putIfAbsent(each.version(), each));
    // Tokens are had where the connection says, whatever the version.
    return byVersion.values().stream().map(this::withTokenUrls).toList();
  }

  private List<ServiceAddresses> candidates() {
    List<ServiceAddresses> candidates = new ArrayList<>(List.of(found));
    profile.otherAddresses().apply(context).stream()
        .filter(other -> !other.rostering().equals(found.rostering()))
        .forEach(candidates::add);
    return candidates;
  }

  private ServiceAddresses withTokenUrls(ServiceAddresses candidate) {
    return ServiceAddresses.builder(candidate.version(), candidate.rostering())
        .gradebook(candidate.gradebook().orElse(null))
        .tokenUrls(context.addresses().tokenUrls())
        .build();
  }

  private String readOneOrg() {
    SisException first = null;
    for (var candidate : candidates()) {
      try {
        var asking = sessionFor(candidate);
        var orgs = new Samples(asking).read(oneOrg(candidate), Envelopes.ORGS, 1);
        session = asking;
        found = confirmed(candidate, asking.pass());
        return "The SIS speaks OneRoster "
            + Versions.name(found.version())
            + " and allows reading its roster"
            + (orgs.isEmpty() ? "; it has no organization yet." : ".");
      } catch (SisException e) {
        first = first == null ? e : first;
        if (!NOT_THE_ROOT.contains(e.kind())) {
          throw e;
        }
      }
    }
    throw Objects.requireNonNull(first, "one candidate at least is read");
  }

  /** A token for the version's own permissions; the one there is where it was had for them. */
  private SisSession sessionFor(ServiceAddresses candidate) {
    return session.version() == candidate.version()
        ? session
        : new SisSession(terms.at(confirmed(candidate, session.pass())), profile, profile.roster());
  }

  private static ServiceAddresses confirmed(ServiceAddresses addresses, Pass pass) {
    return pass.from()
        .map(addresses::confirmed)
        .orElseGet(
            () ->
                ServiceAddresses.builder(addresses.version(), addresses.rostering())
                    .gradebook(addresses.gradebook().orElse(null))
                    .build());
  }

  private URI likeliestTokenUrl() {
    var urls = found.tokenUrls();
    return urls.isEmpty() ? found.rostering() : urls.get(0);
  }

  private static Query oneOrg(ServiceAddresses addresses) {
    return Query.at(addresses.rostering(), "orgs");
  }
}
