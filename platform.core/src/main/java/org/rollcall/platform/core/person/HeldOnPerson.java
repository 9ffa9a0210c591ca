package org.rollcall.platform.core.person;

import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.match.ConfirmedAccount;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.roster.HeldVersion;
import org.rollcall.platform.core.roster.PersonMark;

/**
 * Everything that is held on one person.
 *
 * @param account which account of the learning platform the person has, as somebody said
 * @param suspension since when the person is suspended; empty when the person is not
 * @param audit who looked at the person, or did something about the person, newest first
 */
public record HeldOnPerson(
    SourcedId person,
    PersonMark mark,
    List<HeldVersion> versions,
    Optional<ConfirmedAccount> account,
    Optional<Suspension> suspension,
    List<AuditEntry> audit) {
  public HeldOnPerson {
    versions = List.copyOf(versions);
    audit = List.copyOf(audit);
  }

  @Override
  public String toString() {
    return "HeldOnPerson[" + mark.hex() + "]";
  }
}
