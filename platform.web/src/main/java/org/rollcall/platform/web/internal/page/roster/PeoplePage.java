package org.rollcall.platform.web.internal.page.roster;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Stale;
import org.rollcall.platform.web.internal.view.Words;

/** A search for people in one roster. */
final class PeoplePage {

  private static final int PAGE = 50;

  private final RosterDesk desk;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      @Nullable Stale stale,
      String q,
      List<Row> people,
      boolean nobody,
      String morePath) {

    boolean found() {
      return !people.isEmpty();
    }
  }

  /** One person who was found. */
  record Row(
      String path,
      String name,
      String roles,
      String number,
      String email,
      @Nullable Suspended suspended) {

    static Row of(User user, Links links, @Nullable Suspended suspended) {
      return new Row(
          links.person(user.header().sourcedId()),
          user.name().display(),
          user.roles().stream()
              .map(role -> Words.ofToken(role.role().token()))
              .distinct()
              .collect(joining(", ")),
          user.identifier().orElse(""),
          user.email().orElse(""),
          suspended);
    }
  }

  PeoplePage(RosterDesk desk) {
    this.desk = desk;
  }

  Answer show(Asked asked) {
    var open = desk.open(asked);
    var q = asked.field("q");
    var after = asked.field("after");
    Slice<User> found =
        q.isEmpty()
            ? new Slice<>(List.of(), null)
            : open.roster().findPeople(q, after.isEmpty() ? null : after, PAGE);
    var suspended =
        Suspended.among(
            desk.rollcall(),
            asked,
            open,
            RosterCollection.USERS,
            found.items().stream().map(User::sourcedId).toList());
    var model =
        new Model(
            open.links().connection(),
            open.connection().name(),
            open.stale(),
            q,
            found.items().stream()
                .map(user -> Row.of(user, open.links(), suspended.get(user.sourcedId())))
                .toList(),
            !q.isEmpty() && found.items().isEmpty(),
            Links.more(open.links().connection() + "/people?q=" + Links.encoded(q), found.next()));
    return Answer.show("people", "People", model);
  }
}
