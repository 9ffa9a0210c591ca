package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One Rollcall with a good roster, whose SIS goes wrong at the first, a middle or the last page of
 * each collection. A tour of every fault at each of them is part of bin/soak faults.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostilePagesTest {
  private static final int STUDENTS = 60;

  private RollcallProcess rollcall;
  private SimulatorProcess simulator;
  private Control control;
  private Api api;
  private HostilePages pages;
  private Map<String, String> good;

  @BeforeAll
  void sync_once(@TempDir Path home) throws Exception {
    simulator = SimulatorProcess.start(STUDENTS);
    rollcall = RollcallProcess.start(home);
    control = new Control(simulator);
    api = new Api(rollcall);
    pages = new HostilePages(control);
    Connected.connect(rollcall, simulator).mustSucceed();
    assertThat(ending(sync())).isEqualTo(ExpectedOfFaults.WHOLE);
    good = stored();
  }

  @AfterAll
  void stop() throws Exception {
    rollcall.close();
    simulator.close();
  }

  /** Two faults for each collection, so that each strikes at every place of a collection. */
  static Stream<List<HostilePages.Strike>> strikes() {
    var all = new ArrayList<List<HostilePages.Strike>>();
    var faults = HostilePages.FAULTS;
    int turn = 0;
    for (var collection : Connected.COLLECTIONS) {
      var strikes = new ArrayList<HostilePages.Strike>();
      for (var place : HostilePages.Place.values()) {
        strikes.add(new HostilePages.Strike(faults.get(turn++ % faults.size()), collection, place));
        strikes.add(new HostilePages.Strike(faults.get(turn++ % faults.size()), collection, place));
      }
      all.add(strikes);
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strikes")
  void a_page_that_is_wrong_changes_nothing_is_told_and_healed(List<HostilePages.Strike> strikes)
      throws Exception {
    for (var strike : strikes) {
      control.faults(pages.of(strike));

      var run = sync();

      assertThat(ending(run)).as(strike + ": " + run).isIn(strike.fault().endings());
      assertThat(run.get("sentence").getAsString()).as(strike.toString()).endsWith(".");
      assertThat(stored()).as(strike.toString()).isEqualTo(good);
    }
    healed();
  }

  @ParameterizedTest
  @MethodSource("collections")
  void a_record_that_comes_twice_with_another_content_loses_none(String collection)
      throws Exception {
    control.faults(pages.withThreePages("twice@/" + collection + "?"));

    var run = sync();

    assertThat(ending(run)).as(run.toString()).isIn(ExpectedOfFaults.WHOLE, "held");
    assertThat(stored().keySet()).isEqualTo(good.keySet());
    var counts = run.getAsJsonObject("counts").getAsJsonObject(collection);
    assertThat(counts.get("repeated").getAsInt()).isPositive();
    assertThat(counts.get("removed").getAsInt()).isZero();
    healed();
  }

  static Stream<String> collections() {
    return Connected.COLLECTIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("collections")
  void records_that_stand_on_two_pages_are_stored_once(String collection) throws Exception {
    control.faults(pages.withThreePages("duplicate@/" + collection + "?"));

    var run = sync();

    assertThat(ending(run)).isIn(ExpectedOfFaults.WHOLE, "ROSTER_INCOMPLETE");
    assertThat(stored()).isEqualTo(good);
    assertThat(new StoredRecords(rollcall.home()).twice()).isEmpty();
  }

  @Test
  void a_sis_whose_pages_are_found_by_links_alone_is_read_whole() throws Exception {
    var faults = new ArrayList<>(List.of(pages.withThreePages("cursors")));
    faults.add("no-total");
    control.faults(faults.toArray(String[]::new));

    assertThat(ending(sync())).isEqualTo(ExpectedOfFaults.WHOLE);
    assertThat(stored()).isEqualTo(good);
  }

  @Test
  void whatever_goes_wrong_at_once_the_roster_stays_and_the_next_run_heals() throws Exception {
    control.faults("mischief");
    for (int i = 0; i < 5; i++) {
      var run = sync();

      assertThat(run.get("sentence").getAsString()).isNotBlank();
      assertThat(stored()).as(run.toString()).isEqualTo(good);
    }
    healed();
  }

  private void healed() throws Exception {
    control.faults();
    assertThat(ending(sync())).isEqualTo(ExpectedOfFaults.WHOLE);
    assertThat(stored()).isEqualTo(good);
  }

  /** A run that fell due by itself may have begun before the fault did: it does not count. */
  private JsonObject sync() throws Exception {
    return api.requested(api.connection());
  }

  private static String ending(JsonObject run) {
    return FaultRounds.ending(run);
  }

  private Map<String, String> stored() throws Exception {
    return new StoredRecords(rollcall.home()).contents();
  }
}
