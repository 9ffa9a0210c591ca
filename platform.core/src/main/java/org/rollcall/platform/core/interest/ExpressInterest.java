package org.rollcall.platform.core.interest;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;

/** Takes down which SIS a district has that is not listed; the operator reads and answers. */
public final class ExpressInterest {
  private static final InterestId UNNUMBERED = new InterestId(0);

  private final Interests interests;
  private final DistrictChoice choice;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps interests here. */
  public ExpressInterest(Interests interests, DistrictChoice choice, AuditLog audit, Clock clock) {
    this.interests = interests;
    this.choice = choice;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of districts that the caller may see, newest first. */
  public List<Interest> list(Caller caller) {
    return interests.all().stream().filter(interest -> caller.maySee(interest.district())).toList();
  }

  /** Takes one down; refused by field: district, product, vendor, version, email, note. */
  public Interest add(Caller caller, @Nullable DistrictId named, NewInterest said) {
    var normal = InterestRules.normal(said);
    var complaints = InterestRules.complaints(normal);
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    var added =
        interests.add(
            new Interest(
                UNNUMBERED,
                choice.of(caller, named),
                normal.product(),
                normal.vendor(),
                SpokenVersion.of(normal.version()).orElse(SpokenVersion.UNKNOWN),
                normal.email(),
                normal.note(),
                clock.instant(),
                caller.name(),
                null));
    audit.record(
        caller,
        AuditAction.INTEREST_EXPRESSED,
        added.district(),
        "interest " + added.id(),
        "The SIS is " + added.product() + ".");
    return added;
  }

  /** Marks one as answered, or not; operators only. */
  public Interest answered(Caller caller, InterestId id, boolean answered) {
    var interest =
        interests
            .find(id)
            .filter(found -> caller.maySee(found.district()))
            .orElseThrow(() -> Refusal.notFound("interest"));
    caller.mustBeOperator();
    if (answered == (interest.answered() != null)) {
      return interest;
    }
    var marked = interest.answered(answered ? clock.instant() : null);
    interests.update(marked);
    audit.record(
        caller,
        AuditAction.INTEREST_ANSWERED,
        marked.district(),
        "interest " + id,
        answered ? "Marked as answered." : "Marked as not answered.");
    return marked;
  }
}
