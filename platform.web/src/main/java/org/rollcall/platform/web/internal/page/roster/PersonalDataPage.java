package org.rollcall.platform.web.internal.page.roster;

import com.google.gson.GsonBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.api.HeldJson;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** Everything held on one person: handed out, erased, and who was erased before. */
final class PersonalDataPage {

  private final Rollcall rollcall;
  private final RosterDesk desk;

  /** What the question shows. */
  record Question(String connectionPath, String personPath, String name, String sourcedId) {}

  /** What the list shows. */
  record Erased(String connectionPath, String connectionName, int count, List<Row> people) {}

  /** One who was erased. */
  record Row(String mark, @Nullable Moment at) {}

  PersonalDataPage(Rollcall rollcall, RosterDesk desk) {
    this.rollcall = rollcall;
    this.desk = desk;
  }

  Answer export(Asked asked) {
    var person = RosterDesk.wanted(asked, "person");
    var held = rollcall.together().person().export(asked.caller(), id(asked), person);
    var json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    return new Answer.Download("person.json", "application/json", json.toJson(HeldJson.of(held)));
  }

  Answer ask(Asked asked) {
    var open = desk.open(asked);
    var person = RosterDesk.wanted(asked, "person");
    var user = open.roster().user(person).orElseThrow(() -> Refusal.notFound("person"));
    var model =
        new Question(
            open.links().connection(),
            open.links().person(person),
            user.name().display(),
            person.value());
    return Answer.show("erase", "Erase a person", model);
  }

  Answer erase(Asked asked) {
    var person = RosterDesk.wanted(asked, "person");
    rollcall.together().person().erase(asked.caller(), id(asked), person);
    return Answer.go("/connections/" + id(asked) + "/erased");
  }

  Answer erased(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var people =
        rollcall.together().person().erased(asked.caller(), connection.id()).stream()
            .map(one -> new Row(one.mark().hex(), moments.of(one.at())))
            .toList();
    var path = "/connections/" + connection.id();
    return Answer.show(
        "erased", "Erased people", new Erased(path, connection.name(), people.size(), people));
  }

  Answer lift(Asked asked) {
    rollcall
        .together()
        .person()
        .lift(asked.caller(), id(asked), new PersonMark(asked.field("mark")));
    return Answer.go("/connections/" + id(asked) + "/erased");
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
