package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.account.Caller;

class ExaminingWhatARunReadsTest {
  private final RunningPlatform platform;
  private final List<String> seen = new ArrayList<>();

  ExaminingWhatARunReadsTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
    platform.examining = (connection, run, folder) -> new Looking();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void every_record_is_seen_and_what_is_dropped_is_counted_and_not_stored() {
    platform.sis.withSchools(school("1", "One"), school("drop", "Two"), school("3", "Three"));
    platform.sis.countsWhatItServes();

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    var orgs = run.counts().getOrDefault(RosterCollection.ORGS, CollectionCounts.NONE);
    assertThat(orgs)
        .extracting(CollectionCounts::received, CollectionCounts::stored, CollectionCounts::dropped)
        .containsExactly(3L, 2L, 1L);
    assertThat(seen).contains("page", "1", "drop", "3", "end").endsWith("kept", "closed");
  }

  @Test
  void what_a_run_that_is_not_whole_brought_is_not_kept() {
    platform.sis.withSchools(school("1", "One"));
    platform.sis.says(2);

    assertThat(platform.run().state()).isEqualTo(RunState.FAILED);

    assertThat(seen).contains("1").doesNotContain("kept").endsWith("closed");
  }

  @Test
  void who_looks_is_told_that_what_a_held_run_brought_does_not_count() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(
        school("1", "One"), school("2", "Two"), school("3", "Three"), school("4", "Four"));
    platform.run();
    platform.sis.withSchools();

    assertThat(platform.run().state()).isEqualTo(RunState.HELD);

    assertThat(seen).endsWith("kept, held", "closed");
  }

  @Test
  void a_dry_run_remembers_nothing_of_what_was_found() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"));

    platform.ended(platform.syncRoster.dryRun(Caller.operatorKey(), platform.connection.id()).id());

    assertThat(seen).contains("1").doesNotContain("kept", "kept, held");
  }

  private final class Looking implements RosterExaminer, RecordExaminer {
    @Override
    public RecordExaminer begin(RosterCollection collection) {
      return this;
    }

    @Override
    public void beginPage() {
      seen.add("page");
    }

    @Override
    public Optional<RosterRecord> examine(RosterRecord record) {
      seen.add(record.sourcedId().value());
      return record.sourcedId().value().equals("drop") ? Optional.empty() : Optional.of(record);
    }

    @Override
    public void finish() {
      seen.add("end");
    }

    @Override
    public void keep(boolean counts) {
      seen.add(counts ? "kept" : "kept, held");
    }

    @Override
    public void close() {
      seen.add("closed");
    }
  }
}
