package org.rollcall.platform.web.internal.page.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.overview.SchoolStanding;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.EmailWords;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.OutsideWords;
import org.rollcall.platform.web.internal.view.Standing;
import org.rollcall.platform.web.internal.view.Standing.Count;
import org.rollcall.platform.web.internal.view.Words;

/** One roster at a glance: how much there is, its schools, its sessions, and a search. */
final class RosterPage {

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      Standing standing,
      boolean empty,
      List<Count> counts,
      String outside,
      String outsidePath,
      String suspended,
      String suspendedPath,
      String peoplePath,
      List<School> schools,
      boolean noSchools,
      List<Session> sessions) {}

  /**
   * A school.
   *
   * @param confirmed when its roster was last found to be what the SIS has
   * @param waiting changes at it that wait for a decision, and where; empty when none do
   * @param emails how far its e-mails match our accounts; empty while nobody asked
   */
  record School(
      String path,
      String name,
      String identifier,
      String classes,
      @Nullable Moment confirmed,
      String waiting,
      String planPath,
      String emails) {}

  /** A session of the school calendar. */
  record Session(String title, String type, String from, String until, String schoolYear) {}

  RosterPage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var roster = open.roster();
    var moments = open.moments(asked, desk.rollcall());
    var schools =
        desk.rollcall().dataQuality().schools().of(asked.caller(), open.connection().id()).stream()
            .map(school -> school(school, open.links(), moments))
            .toList();
    var status = desk.rollcall().overview().of(asked.caller(), open.connection().id());
    var model =
        new Model(
            Standing.of(status, asked.caller(), desk.rollcall().clock()),
            roster.revision().equals(Revision.NONE),
            counts(roster.counts()),
            outside(asked.caller(), open.connection().id()),
            open.links().connection() + "/outside",
            suspended(asked.caller(), open.connection().id()),
            open.links().connection() + "/suspended",
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

  /** Such as {@code 12 people and 3 classes are}; empty when nothing is suspended. */
  private String suspended(Caller caller, ConnectionId id) {
    var counts = desk.rollcall().safeguard().suspended().counts(caller, id);
    var said = new ArrayList<String>();
    long people = counts.getOrDefault(RosterCollection.USERS, 0L);
    long classes = counts.getOrDefault(RosterCollection.CLASSES, 0L);
    if (people > 0) {
      said.add(Numbers.counted(people, "person", "people"));
    }
    if (classes > 0) {
      said.add(Numbers.counted(classes, "class", "classes"));
    }
    return said.isEmpty()
        ? ""
        : "Of these, " + String.join(" and ", said) + (people + classes == 1 ? " is" : " are");
  }

  private static School school(SchoolStanding school, Links links, Moments moments) {
    var org = school.org();
    var id = org.sourcedId();
    var emails = school.emails();
    return new School(
        links.school(id),
        org.name().isEmpty() ? id.value() : org.name(),
        org.identifier().orElse(""),
        Numbers.counted(school.classes(), "class", "classes"),
        moments.of(school.confirmed()),
        school.waiting() == 0
            ? ""
            : Numbers.counted(school.waiting(), "change waits", "changes wait"),
        links.connection() + "/plans/waiting",
        emails == null ? "" : EmailWords.share(emails));
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
