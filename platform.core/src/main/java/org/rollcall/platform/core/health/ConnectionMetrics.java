package org.rollcall.platform.core.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.finding.Effect;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.RootCause;
import org.rollcall.platform.core.match.AccountLists;
import org.rollcall.platform.core.match.MatchCount;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;

/**
 * What the runs of each connection say. Labels are identifiers and fixed words, so that there are
 * as many series as connections times a few dozen.
 */
final class ConnectionMetrics {
  private static final int LOOK_BACK = 50;
  private static final String RECORDS = "rollcall_roster_records";

  private final Connections connections;
  private final SyncRuns history;
  private final Plans plans;
  private final Findings findings;
  private final AccountLists accounts;
  private final Freshness freshness;

  ConnectionMetrics(
      Connections connections,
      SyncRuns history,
      Plans plans,
      Findings findings,
      AccountLists accounts,
      Freshness freshness) {
    this.connections = connections;
    this.history = history;
    this.plans = plans;
    this.findings = findings;
    this.accounts = accounts;
    this.freshness = freshness;
  }

  List<Metric> metrics() {
    var samples = new TreeMap<String, List<Metric.Sample>>();
    var all = connections.all();
    all.forEach(connection -> measure(connection, samples));
    return Arrays.stream(Series.values())
        .map(
            series ->
                Metric.gauge(
                    series.series, series.help, samples.getOrDefault(series.series, List.of())))
        .toList();
  }

  private enum Series {
    IMPORTING("rollcall_connection_importing", "1 where the import is switched on."),
    AGE("rollcall_roster_age_seconds", "Seconds since the last good run ended."),
    STALE("rollcall_roster_stale", "1 where the roster is older than telling.staleAfter."),
    OUTCOME("rollcall_last_run_outcome", "1 for how the last run that ended did."),
    SECONDS("rollcall_last_run_seconds", "Seconds that the last run that ended took."),
    CHANGES("rollcall_last_run_changes", "What the last run that ended changed."),
    DROPPED("rollcall_last_run_dropped", "Elements that the last run could not use."),
    STORED(RECORDS, "Active records that the SIS sent in the last good run."),
    FINDINGS("rollcall_findings", "What the newest complete run found odd in the data."),
    MATCHED("rollcall_people_matched", "How e-mails of the SIS match the list of accounts."),
    HELD("rollcall_plan_held", "1 where changes wait for a person.");

    private final String series;
    private final String help;

    Series(String series, String help) {
      this.series = series;
      this.help = help;
    }
  }

  private void measure(Connection connection, Map<String, List<Metric.Sample>> into) {
    var labels =
        Map.of(
            "connection",
            connection.id().toString(),
            "district",
            connection.district().toString(),
            "connector",
            connection.connector().value());
    boolean importing = connection.acknowledged().contains(DataFlow.IMPORT);
    add(into, Series.IMPORTING, labels, importing ? 1 : 0);
    freshness.age(connection).ifPresent(age -> add(into, Series.AGE, labels, age.toSeconds()));
    add(into, Series.STALE, labels, importing && freshness.stale(connection) ? 1 : 0);
    history
        .lastGood(connection.id())
        .ifPresent(
            good ->
                good.counts()
                    .forEach(
                        (collection, counts) ->
                            add(
                                into,
                                Series.STORED,
                                with(labels, "collection", collection.path()),
                                counts.stored())));
    var last =
        history.latest(connection.id(), LOOK_BACK).stream()
            .filter(run -> run.trigger().syncs() && run.state().ended())
            .findFirst();
    last.ifPresent(run -> measure(run, labels, into));
    measureFindings(connection, labels, into);
    measureMatch(connection, labels, into);
    add(into, Series.HELD, labels, plans.waiting(connection.id()).isPresent() ? 1 : 0);
  }

  /** By severity and root cause: as many series as those have rules together, found or not. */
  private void measureFindings(
      Connection connection, Map<String, String> labels, Map<String, List<Metric.Sample>> into) {
    var examined = findings.newest(connection.id());
    if (examined.isEmpty()) {
      return;
    }
    var found = new TreeMap<RootCause, Map<Effect, Long>>();
    for (FindingRule rule : FindingRule.values()) {
      found.computeIfAbsent(rule.cause(), cause -> new TreeMap<>()).put(rule.effect(), 0L);
    }
    findings
        .ofRun(examined.get().run())
        .forEach(
            count ->
                found
                    .getOrDefault(count.rule().cause(), new TreeMap<>())
                    .merge(count.rule().effect(), count.findings(), Long::sum));
    found.forEach(
        (cause, effects) ->
            effects.forEach(
                (effect, count) ->
                    add(
                        into,
                        Series.FINDINGS,
                        with(with(labels, "cause", word(cause)), "severity", word(effect)),
                        count)));
  }

  /** For every role and outcome, all schools together; nothing while there is no list. */
  private void measureMatch(
      Connection connection, Map<String, String> labels, Map<String, List<Metric.Sample>> into) {
    var counts = accounts.counts(connection.id());
    if (counts.isEmpty()) {
      return;
    }
    for (MatchRole role : MatchRole.values()) {
      for (MatchOutcome outcome : MatchOutcome.values()) {
        long people =
            counts.stream()
                .filter(count -> count.role() == role && count.outcome() == outcome)
                .mapToLong(MatchCount::people)
                .sum();
        var of = with(with(labels, "role", word(role)), "outcome", word(outcome));
        add(into, Series.MATCHED, of, people);
      }
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void measure(
      SyncRun run, Map<String, String> labels, Map<String, List<Metric.Sample>> into) {
    for (RunState state : RunState.values()) {
      if (state.ended()) {
        var outcome = with(labels, "outcome", word(state));
        add(into, Series.OUTCOME, outcome, state == run.state() ? 1 : 0);
      }
    }
    var ended = run.ended();
    if (ended != null) {
      add(into, Series.SECONDS, labels, Duration.between(run.started(), ended).toMillis() / 1000.0);
    }
    run.counts().forEach((collection, counts) -> measure(collection, counts, labels, into));
  }

  private static void measure(
      RosterCollection collection,
      CollectionCounts counts,
      Map<String, String> labels,
      Map<String, List<Metric.Sample>> into) {
    var of = with(labels, "collection", collection.path());
    add(into, Series.CHANGES, with(of, "change", "added"), counts.added());
    add(into, Series.CHANGES, with(of, "change", "changed"), counts.changed());
    add(into, Series.CHANGES, with(of, "change", "removed"), counts.removed());
    add(into, Series.DROPPED, of, counts.dropped());
  }

  private static Map<String, String> with(Map<String, String> labels, String name, String value) {
    var more = new TreeMap<>(labels);
    more.put(name, value);
    return more;
  }

  private static void add(
      Map<String, List<Metric.Sample>> into,
      Series series,
      Map<String, String> labels,
      long value) {
    add(into, series, labels, (double) value);
  }

  private static void add(
      Map<String, List<Metric.Sample>> into,
      Series series,
      Map<String, String> labels,
      double value) {
    into.computeIfAbsent(series.series, name -> new ArrayList<>())
        .add(new Metric.Sample(labels, value));
  }
}
