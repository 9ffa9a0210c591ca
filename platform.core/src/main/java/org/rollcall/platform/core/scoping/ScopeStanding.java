package org.rollcall.platform.core.scoping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.platform.core.scope.KeptScope;

/**
 * The scope of a connection, and what there is to choose from.
 *
 * @param sentence what is wanted, for a person
 * @param orgs all organisations that are known, by name
 * @param sessions all academic sessions that are known, by their first day
 * @param rosterKnown whether those are of the stored roster; otherwise they were read from the SIS,
 *     or there are none
 */
public record ScopeStanding(
    KeptScope kept,
    String sentence,
    List<Org> orgs,
    List<AcademicSession> sessions,
    boolean rosterKnown) {
  /** What has no classes of its own, in any product. */
  private static final Set<OrgType> ABOVE_SCHOOLS =
      EnumSet.of(OrgType.DISTRICT, OrgType.STATE, OrgType.NATIONAL, OrgType.DEPARTMENT);

  public ScopeStanding {
    orgs = List.copyOf(orgs);
    sessions = List.copyOf(sessions);
  }

  /** Whether an organisation is a school, however its SIS calls it. */
  public static boolean isSchool(Org org) {
    // Infinite Campus calls its schools local (seen with personality infinite-campus).
    return !ABOVE_SCHOOLS.contains(org.type());
  }
}
