package org.rollcall.platform.web.internal.page.connection;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.history.RunSlice;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.api.RunCsv;
import org.rollcall.platform.web.internal.api.RunJson;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Sizes;

/** All runs of a connection, as far back as they are kept. */
final class RunsPage {
  private static final int PAGE = 50;
  private static final int MOST_EXPORTED = 10_000;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      RunsForm.Model form,
      List<Row> runs,
      boolean none,
      boolean several,
      String morePath,
      String filePath,
      String fault) {}

  /** One run. */
  record Row(
      String id,
      String path,
      @Nullable Moment started,
      String took,
      String trigger,
      Chip chip,
      String outcome,
      String size) {}

  RunsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return show(asked, 200, "");
  }

  private Answer show(Asked asked, int status, String fault) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var form = new RunsForm(asked, zone);
    var slice = slice(asked, form, PAGE);
    var moments = new Moments(rollcall.clock(), zone);
    var path = "/connections/" + connection.id();
    var next = slice.next();
    var model =
        new Model(
            path,
            connection.name(),
            form.model(),
            slice.runs().stream().map(seen -> row(seen, moments)).toList(),
            slice.runs().isEmpty(),
            slice.runs().size() > 1,
            next == null ? "" : path + "/runs?before=" + next + form.query(),
            path + "/runs/file?format=",
            fault);
    return new Answer.Show(status, "runs", "Runs of " + connection.name(), model, false);
  }

  /** Two boxes were ticked, or something else was. */
  Answer compare(Asked asked) {
    var runs = asked.all("run").stream().map(RunsForm::run).distinct().toList();
    return runs.size() == 2 && !runs.contains(null)
        ? Answer.go("/runs/" + runs.get(0) + "/comparison?with=" + runs.get(1))
        : show(asked, 200, "Tick exactly two runs, then compare them.");
  }

  Answer export(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var runs = all(asked, new RunsForm(asked, zone));
    if (asked.field("format").equals("json")) {
      var array = new JsonArray();
      runs.forEach(seen -> array.add(RunJson.seen(seen)));
      var json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
      return new Answer.Download("runs.json", "application/json", json.toJson(array));
    }
    return new Answer.Download("runs.csv", "text/csv;charset=utf-8", RunCsv.of(runs));
  }

  private List<SeenRun> all(Asked asked, RunsForm form) {
    return new ArrayList<>(slice(asked, form, MOST_EXPORTED).runs());
  }

  private RunSlice slice(Asked asked, RunsForm form, int limit) {
    return rollcall.lookingBack().runs().list(asked.caller(), id(asked), form.filter(), limit);
  }

  private static Row row(SeenRun seen, Moments moments) {
    var run = seen.run();
    long octets = seen.measures().traffic().octets();
    return new Row(
        run.id().toString(),
        "/runs/" + run.id(),
        moments.of(run.started()),
        moments.span(run.started(), run.ended()),
        RunWords.trigger(run),
        RunWords.chip(run.state()),
        RunWords.outcome(run),
        octets == 0 ? "" : Sizes.words(octets));
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
