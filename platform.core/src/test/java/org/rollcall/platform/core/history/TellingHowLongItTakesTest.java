package org.rollcall.platform.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.ACADEMIC_SESSIONS;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.COURSES;
import static org.rollcall.connector.api.roster.RosterCollection.DEMOGRAPHICS;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.ORGS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.LiveSight;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.sync.measure.Traffic;
import org.rollcall.platform.core.testing.FakeSis;

class TellingHowLongItTakesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final List<RosterCollection> SMALL =
      List.of(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES);

  private final Map<RosterCollection, CollectionCounts> counts =
      new EnumMap<>(RosterCollection.class);
  private final List<StageSpan> stages = new ArrayList<>();
  private Instant at = NOW.minusSeconds(100);

  private void spent(Stage stage, @Nullable RosterCollection collection, int seconds) {
    stages.add(new StageSpan(stage, collection, at, at.plusSeconds(seconds), 0));
    at = at.plusSeconds(seconds);
  }

  private void isAt(Stage stage, @Nullable RosterCollection collection) {
    stages.add(new StageSpan(stage, collection, at, null, 0));
  }

  private static CollectionCounts counts(long received, long total) {
    return new CollectionCounts(1, received, received, 0, 0, 0, total, 0, 0, 0);
  }

  private Progress of(RunState state, Pace last) {
    var run =
        new SyncRun(
            new SyncRunId(2),
            new ConnectionId(1),
            Trigger.SCHEDULED,
            Reach.COMPLETE,
            state,
            NOW.minusSeconds(100),
            null,
            "1",
            null,
            "",
            counts);
    var address = URI.create("https://sis.invalid");
    var connection =
        new Connection(
            new ConnectionId(1),
            new DistrictId(1),
            "SIS",
            FakeSis.ID,
            Settings.of(Map.of()),
            ServiceAddresses.builder(OneRosterVersion.V1_2, address).build(),
            Set.of(),
            Instant.EPOCH);
    var live = new LiveSight(connection, run, new RunMeasures(stages, Traffic.NONE));
    return new RemainingTime(live, last, NOW).progress();
  }

  /** A last good run that read 1,000 people in 20 s, 8,000 enrollments in 80 s, stored in 10 s. */
  private static Pace lastNight() {
    var night = new TellingHowLongItTakesTest();
    for (var collection : SMALL) {
      night.counts.put(collection, counts(10, 10));
      night.spent(Stage.READING, collection, 1);
    }
    night.counts.put(USERS, counts(1_000, 1_000));
    night.counts.put(ENROLLMENTS, counts(8_000, 8_000));
    night.spent(Stage.READING, USERS, 20);
    night.spent(Stage.READING, ENROLLMENTS, 80);
    night.spent(Stage.COMPARING, null, 4);
    night.spent(Stage.APPLYING, null, 6);
    return new Pace(night.counts, new RunMeasures(night.stages, Traffic.NONE));
  }

  private void smallOnesAreRead(int secondsEach) {
    SMALL.forEach(collection -> spent(Stage.READING, collection, secondsEach));
  }

  @Test
  void what_is_left_is_told_at_the_speed_of_this_run_and_of_the_last_where_it_has_not_come() {
    spent(Stage.WAITING, null, 50);
    smallOnesAreRead(5);
    counts.put(USERS, counts(300, 1_200));
    isAt(Stage.READING, USERS);

    var progress = of(RunState.PULLING, lastNight());

    // 90 s for 900 of the 1,200 people at 100 ms each; 80 s and 10 s for the rest, as last night.
    assertThat(progress.remaining()).contains(Duration.ofMinutes(3));
    assertThat(progress.percent()).isEqualTo(50 * 100 / (50 + 180));
    assertThat(progress.at().orElseThrow().collection()).isEqualTo(USERS);
  }

  @Test
  void the_first_run_of_a_connection_tells_nothing_that_it_cannot_know() {
    smallOnesAreRead(5);
    counts.put(USERS, counts(300, 1_200));
    isAt(Stage.READING, USERS);

    var progress = of(RunState.PULLING, Pace.UNKNOWN);

    assertThat(progress.remaining()).isEmpty();
    assertThat(progress.percent()).isEqualTo(-1);
  }

  @Test
  void a_collection_without_a_total_is_taken_to_be_as_large_as_last_time() {
    spent(Stage.WAITING, null, 56);
    smallOnesAreRead(1);
    counts.put(USERS, counts(1_000, 1_000));
    spent(Stage.READING, USERS, 20);
    counts.put(ENROLLMENTS, counts(2_000, -1));
    isAt(Stage.READING, ENROLLMENTS);

    assertThat(of(RunState.PULLING, lastNight()).remaining())
        .contains(Duration.ofSeconds(70)); // 6,000 at 10 ms each, and storing
  }

  @Test
  void while_it_stores_less_is_left_of_what_last_time_took_but_never_less_than_nothing() {
    spent(Stage.READING, ENROLLMENTS, 97);
    isAt(Stage.COMPARING, null);
    assertThat(of(RunState.APPLYING, lastNight()).remaining()).contains(Duration.ofSeconds(7));

    stages.clear();
    at = NOW.minusSeconds(60);
    isAt(Stage.COMPARING, null);
    var late = of(RunState.APPLYING, lastNight());
    assertThat(late.remaining()).contains(Duration.ZERO);
    assertThat(late.percent()).isEqualTo(99);
  }

  @Test
  void demographics_are_awaited_only_where_they_came_before() {
    spent(Stage.WAITING, null, 40);
    smallOnesAreRead(5);
    spent(Stage.READING, USERS, 20);
    spent(Stage.READING, ENROLLMENTS, 20);
    var last = lastNight();
    assertThat(of(RunState.PULLING, last).remaining()).contains(Duration.ofSeconds(10));

    var more = new EnumMap<>(last.counts());
    more.put(DEMOGRAPHICS, counts(500, 500));
    var spans = new ArrayList<>(last.measures().stages());
    spans.add(new StageSpan(Stage.READING, DEMOGRAPHICS, NOW, NOW.plusSeconds(30), 0));
    var with = new Pace(more, new RunMeasures(spans, Traffic.NONE));
    assertThat(of(RunState.PULLING, with).remaining()).contains(Duration.ofSeconds(40));
  }
}
