package org.rollcall.connector.oneroster.internal.probe;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.probe.ProbeListener;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** What was found out so far; stops asking a SIS that has gone silent. */
final class Findings {
  private static final int SILENCES = 3;

  private final CapabilityProfile.Builder profile;
  private final ProbeListener listener;
  private final Set<ProfileField> known = EnumSet.noneOf(ProfileField.class);
  private int silences;

  Findings(Instant taken, ProbeListener listener) {
    this.profile = CapabilityProfile.builder(taken);
    this.listener = listener;
  }

  /** Asks a question; what it throws is the reason why nothing is known. */
  void ask(ProfileField field, Supplier<ProbeFinding> question) {
    if (silences >= SILENCES) {
      add(ProbeFinding.unknown(field, "This was not asked, because the SIS stopped answering."));
      return;
    }
    try {
      add(question.get());
      silences = 0;
    } catch (SisException e) {
      silences = Trial.isSilence(e) ? silences + 1 : 0;
      add(ProbeFinding.unknown(field, e.sentence()));
    }
  }

  void add(ProbeFinding finding) {
    known.add(finding.field());
    profile.finding(finding);
    listener.found(finding);
  }

  /** Gives a reason for fields that nothing was said about. */
  void fill(List<ProfileField> fields, String reason) {
    fields.stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> add(ProbeFinding.unknown(field, reason)));
  }

  CapabilityProfile profile(int requests, List<SourcedId> leftBehind) {
    return profile.requests(requests).leftBehind(leftBehind).build();
  }
}
