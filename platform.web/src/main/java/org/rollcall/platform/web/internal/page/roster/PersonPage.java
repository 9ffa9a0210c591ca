package org.rollcall.platform.web.internal.page.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.history.PersonHistory;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Stale;
import org.rollcall.platform.web.internal.view.Words;

/** One person of a roster: roles and classes. */
final class PersonPage {

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      @Nullable Stale stale,
      String name,
      String officialName,
      String pronouns,
      boolean enabled,
      String number,
      String email,
      String username,
      String grades,
      String sourcedId,
      List<RoleRow> roles,
      List<ClassRow> classes,
      boolean noClasses,
      boolean gone,
      @Nullable Leaving leaving,
      @Nullable Suspended suspended,
      HistoryView history) {}

  /** A role at an organisation. */
  record RoleRow(String role, String org, boolean primary) {}

  /** A class, and the person's part in it. */
  record ClassRow(String path, String title, String code, String role, boolean primary) {}

  PersonPage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var id = RosterDesk.wanted(asked, "person");
    var history =
        desk.rollcall()
            .lookingBack()
            .records()
            .ofPerson(asked.caller(), open.connection().id(), id);
    return Answer.show("person", history.last().name().display(), model(asked, open, history));
  }

  private Model model(Asked asked, RosterDesk.Open open, PersonHistory history) {
    var user = history.last();
    var classes = classes(open, user);
    var official = (user.name().givenName() + " " + user.name().familyName()).strip();
    return new Model(
        open.links().connection(),
        open.connection().name(),
        open.stale(),
        user.name().display(),
        official.equals(user.name().display()) ? "" : official,
        user.name().pronouns().orElse(""),
        user.enabledUser(),
        user.identifier().orElse(""),
        user.email().orElse(""),
        user.username().orElse(""),
        String.join(", ", user.grades()),
        user.header().sourcedId().value(),
        user.roles().stream().map(role -> role(role, open.roster())).toList(),
        classes,
        classes.isEmpty(),
        history.now().isEmpty(),
        Leaving.of(desk.rollcall(), asked, open, RosterCollection.USERS, user.sourcedId()),
        Suspended.of(desk.rollcall(), asked, open, RosterCollection.USERS, user.sourcedId()),
        HistoryView.of(
            asked,
            history.entries(),
            open.moments(asked, desk.rollcall()),
            open.links().person(user.sourcedId()),
            open.links()::schoolClass));
  }

  private static RoleRow role(RoleAssignment role, RosterReader roster) {
    return new RoleRow(
        Words.ofToken(role.role().token()),
        role.org().flatMap(roster::org).map(Org::name).orElse(""),
        role.primary());
  }

  private static List<ClassRow> classes(RosterDesk.Open open, User user) {
    var enrollments = open.roster().enrollmentsOfUser(user.header().sourcedId());
    var classes =
        open.roster()
            .classes(enrollments.stream().map(Enrollment::schoolClass).distinct().toList());
    return enrollments.stream()
        .map(enrollment -> row(enrollment, classes, open.links()))
        .sorted(Comparator.comparing(ClassRow::title))
        .toList();
  }

  private static ClassRow row(
      Enrollment enrollment, Map<SourcedId, SchoolClass> classes, Links links) {
    @Nullable SchoolClass of = classes.get(enrollment.schoolClass());
    return new ClassRow(
        links.schoolClass(enrollment.schoolClass()),
        of == null || of.title().isEmpty() ? enrollment.schoolClass().value() : of.title(),
        of == null ? "" : of.classCode().orElse(""),
        Words.ofToken(enrollment.role().token()),
        enrollment.primary());
  }
}
