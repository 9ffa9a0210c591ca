package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.rollcall.connector.oneroster.internal.http.Persistence;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Versions;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;
import org.rollcall.connector.oneroster.internal.token.Pass;

/** Tries a connection from the address to the gradebook, and stops at the first step that fails. */
public final class StepByStepCheck {
  private static final Duration LONGEST = Duration.ofSeconds(55);
  // At the wrong root some servers answer 200 with JSON of their own.
  private static final Set<FailureKind> NOT_THE_ROOT =
      EnumSet.of(FailureKind.ADDRESS_WRONG, FailureKind.DATA_UNREADABLE, FailureKind.NOT_OFFERED);

  private static final Set<FailureKind> OF_THE_KEY =
      EnumSet.of(
          FailureKind.CREDENTIALS_REJECTED,
          FailureKind.CREDENTIALS_EXPIRED,
          FailureKind.PERMISSION_MISSING,
          FailureKind.CLOCK_WRONG);
  private static final String FIND_ONEROSTER = "Find OneRoster";
  private static final String ROSTER_PERMISSION = "Permission to read rosters";

  private final ConnectionContext context;
  private final Profile profile;
  private final Steps steps;
  private final Conversation terms;
  private SisSession session;
  private ServiceAddresses found;
  private final Reaching reaching;

  public StepByStepCheck(ConnectionContext context, Profile profile, CheckListener listener) {
    this.context = context;
    this.profile = profile;
    this.steps = new Steps(context.clock(), listener);
    var until = context.clock().instant().plus(LONGEST);
    this.terms = new Conversation(context, context.addresses(), Persistence.once(), until, steps);
    this.session = new SisSession(terms, profile, profile.roster());
    this.found = context.addresses();
    this.reaching = new Reaching(terms, oneOrg(found).address());
  }

  /** Takes the steps. */
  public ConnectionCheck run() {
    boolean passed = take();
    var check = ConnectionCheck.builder().steps(steps.taken());
    return passed ? check.confirmed(found).found(findings()).build() : check.build();
  }

  private boolean take() {
    var root = found.rostering();
    if (!steps.take("Look at the address", root, this::lookAtTheAddress)
        || !reaching.take(steps)
        || !steps.take("Ask for a token", likeliestTokenUrl(), this::askForToken)
        || !readRoster(root)) {
      return false;
    }
    var classroom = new ClassroomSteps(context, profile, found, new Samples(session));
    var grades = new SisSession(terms.at(found), profile, profile.gradebook());
    return classroom.take(steps)
        && new GradebookSteps(profile, found, grades, classroom.schoolClass()).take(steps);
  }

  /** What a run must not find out again, so that nothing is ever switched unseen. */
  private Map<String, String> findings() {
    return Map.of(Profile.FOUND_STYLE, session.pass().style().word());
  }

  private Seen lookAtTheAddress() {
    return Seen.of("Rollcall reads rosters at " + Address.shown(found.rostering()) + ".");
  }

  private Seen askForToken() {
    SisException first = null;
    for (var asked : oneOfEachVersion()) {
      try {
        session = new SisSession(terms.at(asked), profile, profile.roster());
        return TokenWords.granted(session.pass());
      } catch (SisException e) {
        first = first == null ? e : first;
        // The permissions of one version may be unknown to a SIS that speaks another.
        if (e.kind() != FailureKind.PERMISSION_MISSING) {
          break;
        }
      }
    }
    if (signedElsewhere()) {
      return TokenWords.granted(session.pass());
    }
    throw TokenWords.failed(
        Objects.requireNonNull(first, "one version at least is asked for"),
        context.addresses(),
        reaching.answeredForPeople());
  }

  /** A signature can be tried only where the roster is: at each place where it may be, then. */
  private boolean signedElsewhere() {
    for (var style : profile.stylesFor(context.settings())) {
      for (var candidate : style.signs() ? candidates() : List.<ServiceAddresses>of()) {
        var asking = new SisSession(terms.at(candidate), profile.by(style), profile.roster());
        try {
          new Samples(asking).read(oneOrg(candidate), Envelopes.ORGS, 1);
          session = asking;
          found = confirmed(candidate, asking.pass());
          return true;
        } catch (SisException e) {
          if (!NOT_THE_ROOT.contains(e.kind()) && !OF_THE_KEY.contains(e.kind())) {
            throw e;
          }
        }
      }
    }
    return false;
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

  /** One organization shows two things: that OneRoster is spoken, and that the key may read it. */
  private boolean readRoster(URI root) {
    steps.begin(root);
    try {
      var orgs = readOneOrg();
      steps.passed(
          FIND_ONEROSTER,
          Seen.of(
              "OneRoster "
                  + Versions.name(found.version())
                  + " answers at "
                  + Address.shown(found.rostering())
                  + "."
                  + (found.version() == OneRosterVersion.V1_0
                      ? " It is read by the rules of 1.1; grades cannot be sent."
                      : "")));
      return steps.passed(ROSTER_PERMISSION, TokenWords.mayRead(session.pass(), orgs.isEmpty()));
    } catch (SisException e) {
      return OF_THE_KEY.contains(e.kind())
          ? steps.failed(ROSTER_PERMISSION, TokenWords.mayNotRead(e, session.pass()))
          : steps.failed(FIND_ONEROSTER, new StepFailed(e, NextSteps.of(e.kind())));
    }
  }

  private List<Fields> readOneOrg() {
    SisException first = null;
    var granted = session.version();
    // The version that permissions were granted for comes first.
    var candidates =
        candidates().stream()
            .sorted(Comparator.comparing(candidate -> candidate.version() != granted))
            .toList();
    for (var candidate : candidates) {
      try {
        var asking = sessionFor(candidate);
        var orgs = new Samples(asking).read(oneOrg(candidate), Envelopes.ORGS, 1);
        session = asking;
        found = confirmed(candidate, asking.pass());
        return orgs;
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
