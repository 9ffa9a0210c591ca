package org.rollcall.platform.web.internal.page.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Stale;

/** One school with its classes. */
final class SchoolPage {

  private static final int PAGE = 50;

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      @Nullable Stale stale,
      String name,
      String identifier,
      List<Row> classes,
      boolean none,
      boolean later,
      String firstPath,
      String morePath) {}

  /** One class. */
  record Row(
      String path,
      String title,
      String code,
      String grades,
      String periods,
      String room,
      @Nullable Suspended suspended) {

    static Row of(SchoolClass schoolClass, Links links, @Nullable Suspended suspended) {
      var id = schoolClass.header().sourcedId();
      return new Row(
          links.schoolClass(id),
          schoolClass.title().isEmpty() ? id.value() : schoolClass.title(),
          schoolClass.classCode().orElse(""),
          String.join(", ", schoolClass.grades()),
          String.join(", ", schoolClass.periods()),
          schoolClass.location().orElse(""),
          suspended);
    }
  }

  SchoolPage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var id = RosterDesk.wanted(asked, "school");
    var school = open.roster().org(id).orElseThrow(() -> Refusal.notFound("school"));
    var after = asked.field("after");
    var slice = open.roster().classesOf(id, after.isEmpty() ? null : after, PAGE);
    var path = open.links().school(id);
    var suspended =
        Suspended.among(
            desk.rollcall(),
            asked,
            open,
            RosterCollection.CLASSES,
            slice.items().stream().map(SchoolClass::sourcedId).toList());
    var model =
        new Model(
            open.links().connection(),
            open.connection().name(),
            open.stale(),
            school.name(),
            school.identifier().orElse(""),
            slice.items().stream()
                .map(of -> Row.of(of, open.links(), suspended.get(of.sourcedId())))
                .toList(),
            slice.items().isEmpty(),
            !after.isEmpty(),
            path,
            Links.more(path, slice.next()));
    return Answer.show("school", school.name(), model);
  }
}
