package org.rollcall.platform.web.internal.page.overview;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.overview.ConnectionStatus.Condition;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.live.LiveState;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Standing;
import org.rollcall.platform.web.internal.view.Words;

/** What waits, what failed and who acts, and how current each roster is. */
final class OverviewPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      boolean empty,
      boolean connectable,
      boolean operator,
      String summary,
      List<Standing> waiting,
      List<Further> further,
      List<Group> districts,
      boolean disconnected) {

    boolean waitingForSomebody() {
      return !waiting.isEmpty() || !further.isEmpty();
    }
  }

  /** What needs somebody and is of no one connection. */
  record Further(String title, String path, String sentence, String whoActs) {}

  /** The connections of one district; an operator sees its name. */
  record Group(String name, boolean demo, boolean named, List<Standing> connections) {}

  OverviewPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var all = rollcall.overview().all(asked.caller());
    var standings =
        all.stream().map(status -> Standing.of(status, asked.caller(), rollcall.clock())).toList();
    var model =
        new Model(
            all.isEmpty(),
            !rollcall.deployConnectors().offered().isEmpty(),
            asked.caller().role() == Role.OPERATOR,
            summary(all),
            standings.stream().filter(Standing::needsSomebody).toList(),
            further(asked),
            groups(all, standings),
            !rollcall.together().leave().list(asked.caller()).isEmpty());
    var live = all.stream().anyMatch(status -> status.condition() == Condition.SYNCING);
    return new Answer.Show(
        200, "overview", "Overview", model, live, LiveState.watch(rollcall, asked.caller()));
  }

  private List<Further> further(Asked asked) {
    return rollcall.informed().telling().incidents().open(asked.caller()).stream()
        .filter(incident -> incident.subject().connection() == null)
        .map(
            incident ->
                new Further(
                    incident.title(),
                    incident.trouble().path(),
                    incident.trouble().sentence(),
                    Words.whoActs(incident.trouble().whoActs(), asked.caller())))
        .toList();
  }

  private static List<Group> groups(List<ConnectionStatus> all, List<Standing> standings) {
    var districts = new LinkedHashMap<Long, Boolean>();
    all.forEach(status -> districts.put(status.district().id().value(), status.district().demo()));
    var byDistrict = standings.stream().collect(groupingBy(Standing::districtId));
    return districts.entrySet().stream()
        .map(
            entry -> {
              var of = byDistrict.getOrDefault(entry.getKey(), List.of());
              var name = of.isEmpty() ? "" : of.get(0).districtName();
              return new Group(name, entry.getValue(), true, of);
            })
        .toList();
  }

  private static String summary(List<ConnectionStatus> all) {
    long good =
        all.stream()
            .filter(
                status ->
                    status.condition() == Condition.CURRENT
                        || status.condition() == Condition.SYNCING)
            .count();
    if (good == all.size()) {
      return all.size() == 1 ? "The roster is current." : "Every roster is current.";
    }
    return Numbers.grouped(good)
        + " of "
        + Numbers.counted(all.size(), "roster is", "rosters are")
        + " current.";
  }
}
