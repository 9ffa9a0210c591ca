package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.probe.ProbeListener;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.trial.Budget;
import org.rollcall.connector.oneroster.internal.trial.Scratch;
import org.rollcall.connector.oneroster.internal.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all questions, one after the other, and cleans up behind itself. */
public final class StepByStepProbe {
  private static final Logger LOG = LoggerFactory.getLogger(StepByStepProbe.class);
  private static final int MOST_REQUESTS = 80;
  private static final Duration LONGEST = Duration.ofSeconds(140);
  private static final int MOST_CLEANING = 12;
  private static final Duration LONGEST_CLEANING = Duration.ofSeconds(30);
  private static final String NOT_ALLOWED =
      "This is found out only by writing, which was not allowed this time.";

  private final ConnectionContext context;
  private final Profile profile;
  private final ProbeConsent consent;
  private final ProbeListener listener;
  private final Budget budget;

  public StepByStepProbe(
      ConnectionContext context, Profile profile, ProbeConsent consent, ProbeListener listener) {
    this.context = context;
    this.profile = profile;
    this.consent = consent;
    this.listener = listener;
    this.budget = new Budget(context.clock(), MOST_REQUESTS, LONGEST);
  }

  /** Asks. */
  public CapabilityProfile run() {
    var taken = context.clock().instant();
    var findings = new Findings(taken, listener);
    var roster = new Trial(context, profile, profile.roster(), budget);
    var unused = roster.tokenUrl();
    var rostering = context.addresses().rostering();
    new PagingQuestions(roster, rostering).ask(findings);
    new FilterQuestions(roster, rostering).ask(findings);
    new ShapeQuestions(roster, rostering).ask(findings);
    var scratch = new Scratch(context);
    List<SourcedId> left = new ArrayList<>();
    try {
      context
          .addresses()
          .gradebook()
          .ifPresent(gradebook -> askTheGradebook(findings, roster, gradebook, scratch));
      fillUp(findings);
    } finally {
      // Whatever broke, the SIS is left as it was.
      left.addAll(scratch.cleanUp(this::cleaning));
      if (!left.isEmpty()) {
        LOG.warn("A probe could not delete its line items {}", left);
      }
    }
    return findings.profile(budget.requests(), left);
  }

  private void askTheGradebook(Findings findings, Trial roster, URI gradebook, Scratch scratch) {
    var rostering = context.addresses().rostering();
    var grades = new Trial(context, profile, profile.gradebook(), budget);
    findings.ask(
        ProfileField.CATEGORY_ROUTE,
        () -> new CategoryRoute(roster, grades, rostering, gradebook).ask());
    consent
        .scratchClass()
        .ifPresent(
            schoolClass ->
                new WritingQuestions(
                        roster, grades, scratch, context.clock(), rostering, gradebook, schoolClass)
                    .ask(findings));
  }

  private void fillUp(Findings findings) {
    var times = budget.times();
    if (!times.isEmpty()) {
      findings.add(
          ProbeFinding.known(
              ProfileField.REQUEST_TIME,
              String.valueOf(times.get(times.size() / 2).toMillis()),
              "Half of " + times.size() + " requests took less than this, in milliseconds."));
    }
    List<ProfileField> writing =
        Arrays.stream(ProfileField.values()).filter(ProfileField::needsWriting).toList();
    findings.fill(
        writing,
        consent.scratchClass().isEmpty() ? NOT_ALLOWED : "An earlier step of writing failed.");
    findings.fill(
        List.of(ProfileField.values()), "This connection has no gradebook to ask about it.");
  }

  private Trial cleaning() {
    var own = new Budget(context.clock(), MOST_CLEANING, LONGEST_CLEANING);
    return new Trial(context, profile, profile.gradebook(), own);
  }
}
