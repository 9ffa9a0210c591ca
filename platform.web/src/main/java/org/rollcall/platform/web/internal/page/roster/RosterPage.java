package org.rollcall.platform.web.internal.page.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.OutsideWords;
import org.rollcall.platform.web.internal.view.Standing;
import org.rollcall.platform.web.internal.view.Standing.Count;
import org.rollcall.platform.web.internal.view.Words;

/** One roster at a glance: how much there is, its schools, its sessions, and a search. */
final class RosterPage {

  /** Some systems mark their schools as local. */
  private static final Set<OrgType> SCHOOLS = Set.of(OrgType.SCHOOL, OrgType.LOCAL);

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      Standing standing,
      boolean empty,
      List<Count> counts,
      String outside,
      String outsidePath,
      String peoplePath,
      List<School> schools,
      boolean noSchools,
      List<Session> sessions) {}

  /** A school and how many classes it has. */
  record School(String path, String name, String identifier, String classes) {}

  /** A session of the school calendar. */
  record Session(String title, String type, String from, String until, String schoolYear) {}

  RosterPage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var roster = open.roster();
    var classes = roster.classesPerSchool();
    var schools =
        roster.orgs().stream()
            .filter(org -> isSchool(org, classes))
            .map(org -> school(org, open.links(), classes))
            .toList();
    var status = desk.rollcall().overview().of(asked.caller(), open.connection().id());
    var model =
        new Model(
            Standing.of(status, asked.caller(), desk.rollcall().clock()),
            roster.revision().equals(Revision.NONE),
            counts(roster.counts()),
            outside(asked.caller(), open.connection().id()),
            open.links().connection() + "/outside",
            open.links().connection() + "/people",
            schools,
            schools.isEmpty(),
            roster.sessions().stream().map(RosterPage::session).toList());
    return Answer.show("roster", "Roster of " + open.connection().name(), model);
  }

  /** They are in the roster, and whoever narrowed the scope must not take them for current. */
  private String outside(Caller caller, ConnectionId id) {
    return OutsideWords.count(desk.rollcall().safeguard().outside().counts(caller, id).all());
  }

  /** What has classes is shown too, whatever the SIS calls it. */
  private static boolean isSchool(Org org, Map<SourcedId, Long> classes) {
    return SCHOOLS.contains(org.type()) || classes.containsKey(org.header().sourcedId());
  }

  private static School school(Org org, Links links, Map<SourcedId, Long> classes) {
    var id = org.header().sourcedId();
    return new School(
        links.school(id),
        org.name().isEmpty() ? id.value() : org.name(),
        org.identifier().orElse(""),
        Numbers.counted(classes.getOrDefault(id, 0L), "class", "classes"));
  }

  private static Session session(AcademicSession session) {
    return new Session(
        session.title(),
        Words.ofToken(session.type().token()),
        session.startDate().map(Moments::date).orElse(""),
        session.endDate().map(Moments::date).orElse(""),
        session.schoolYear().orElse(""));
  }

  private static List<Count> counts(Map<RosterCollection, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != RosterCollection.DEMOGRAPHICS)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Count(Numbers.grouped(entry.getValue()), Words.of(entry.getKey())))
        .toList();
  }
}
