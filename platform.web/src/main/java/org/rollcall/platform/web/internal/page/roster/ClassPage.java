package org.rollcall.platform.web.internal.page.roster;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.history.ClassHistory;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Stale;
import org.rollcall.platform.web.internal.view.Words;

/** One class with its teachers and students. */
final class ClassPage {

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      @Nullable Stale stale,
      String title,
      String code,
      String course,
      String schoolPath,
      String school,
      String terms,
      String subjects,
      String grades,
      String periods,
      String room,
      List<Member> staff,
      List<Member> students,
      String studentCount,
      boolean noStaff,
      boolean noStudents,
      boolean gone,
      @Nullable Leaving leaving,
      @Nullable Suspended suspended,
      HistoryView history) {}

  /** One person in the class. */
  record Member(
      String path,
      String name,
      String sortName,
      String role,
      boolean primary,
      String number,
      String email,
      boolean enabled,
      @Nullable Suspended suspended) {}

  ClassPage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var id = RosterDesk.wanted(asked, "class");
    var history =
        desk.rollcall().lookingBack().records().ofClass(asked.caller(), open.connection().id(), id);
    return Answer.show("class", history.last().title(), model(asked, open, history));
  }

  private Model model(Asked asked, RosterDesk.Open open, ClassHistory history) {
    var of = history.last();
    var roster = open.roster();
    var enrollments = roster.enrollmentsOfClass(of.header().sourcedId());
    var people = roster.users(enrollments.stream().map(Enrollment::user).distinct().toList());
    var suspended =
        Suspended.among(desk.rollcall(), asked, open, RosterCollection.USERS, people.keySet());
    var students = members(enrollments, people, suspended, open.links(), true);
    var staff = members(enrollments, people, suspended, open.links(), false);
    return new Model(
        open.links().connection(),
        open.connection().name(),
        open.stale(),
        of.title(),
        of.classCode().orElse(""),
        of.course().flatMap(roster::course).map(Course::title).orElse(""),
        of.school().map(open.links()::school).orElse(""),
        of.school().flatMap(roster::org).map(Org::name).orElse(""),
        terms(roster, of),
        String.join(", ", of.subjects()),
        String.join(", ", of.grades()),
        String.join(", ", of.periods()),
        of.location().orElse(""),
        staff,
        students,
        Numbers.counted(students.size(), "student", "students"),
        staff.isEmpty(),
        students.isEmpty(),
        history.now().isEmpty(),
        Leaving.of(desk.rollcall(), asked, open, RosterCollection.CLASSES, of.sourcedId()),
        Suspended.of(desk.rollcall(), asked, open, RosterCollection.CLASSES, of.sourcedId()),
        HistoryView.of(
            asked,
            history.entries(),
            open.moments(asked, desk.rollcall()),
            open.links().schoolClass(of.sourcedId()),
            open.links()::person));
  }

  private static String terms(RosterReader roster, SchoolClass of) {
    var wanted = of.terms();
    return roster.sessions().stream()
        .filter(session -> wanted.contains(session.header().sourcedId()))
        .map(AcademicSession::title)
        .collect(joining(", "));
  }

  private static List<Member> members(
      List<Enrollment> enrollments,
      Map<SourcedId, User> people,
      Map<SourcedId, Suspended> suspended,
      Links links,
      boolean students) {
    return enrollments.stream()
        .filter(enrollment -> (enrollment.role() == EnrollmentRole.STUDENT) == students)
        .map(
            enrollment ->
                member(
                    enrollment,
                    people.get(enrollment.user()),
                    suspended.get(enrollment.user()),
                    links))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Member::primary).reversed().thenComparing(Member::sortName))
        .toList();
  }

  private static @Nullable Member member(
      Enrollment enrollment, @Nullable User user, @Nullable Suspended suspended, Links links) {
    if (user == null) {
      return null;
    }
    return new Member(
        links.person(enrollment.user()),
        user.name().display(),
        (user.name().familyName() + " " + user.name().givenName()).toLowerCase(Locale.ROOT),
        Words.ofToken(enrollment.role().token()),
        enrollment.primary(),
        user.identifier().orElse(""),
        user.email().orElse(""),
        user.enabledUser(),
        suspended);
  }
}
