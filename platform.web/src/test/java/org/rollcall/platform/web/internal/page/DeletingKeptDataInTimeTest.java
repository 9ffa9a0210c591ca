package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.departure.KeptConnection;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.SmallTown;

/** Each look at the town is another start of the process, at another time. */
class DeletingKeptDataInTimeTest {
  private static final Instant ENDED = Instant.parse("2026-11-23T15:00:00Z");
  private static final int DAYS = 7;

  private final Path home;
  private Connection connection;

  DeletingKeptDataInTimeTest(@TempDir Path home) {
    this.home = home;
  }

  @BeforeEach
  void a_connection_is_ended() {
    try (var town = townAt(ENDED)) {
      connection = town.connection(town.district("Springfield Unified"), "Campus");
      town.roster(connection, Duration.ofHours(9));
      town.run(connection, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
      town.platform()
          .rollcall()
          .together()
          .leave()
          .disconnect(Caller.operatorKey(), connection.id(), DAYS);
    }
  }

  @Test
  void data_is_kept_until_the_last_moment_that_was_said() {
    try (var town = swept(ENDED.plus(Duration.ofDays(DAYS)).minusSeconds(1))) {
      assertThat(town.store().rosters().current(connection.id())).isNotEqualTo(Revision.NONE);
      assertThat(town.store().syncRuns().latest(connection.id(), 5)).hasSize(1);
      assertThat(kept(town).holdsData()).isTrue();
    }
  }

  @Test
  void data_is_deleted_when_its_days_are_over_and_told_once() {
    try (var town = swept(ENDED.plus(Duration.ofDays(DAYS)))) {
      assertThat(town.store().rosters().current(connection.id())).isEqualTo(Revision.NONE);
      assertThat(town.store().syncRuns().latest(connection.id(), 5)).isEmpty();
      assertThat(kept(town).deletedAt()).isEqualTo(ENDED.plus(Duration.ofDays(DAYS)));
    }

    try (var town = swept(ENDED.plus(Duration.ofDays(DAYS + 1)))) {
      assertThat(kept(town).deletedAt()).isEqualTo(ENDED.plus(Duration.ofDays(DAYS)));
      assertThat(kept(town).connection().name()).isEqualTo("Campus");
      var told = town.platform().rollcall().audit().read(Caller.operatorKey(), AuditFilter.ALL, 99);
      assertThat(told.entries())
          .filteredOn(entry -> entry.action() == AuditAction.DATA_DELETED)
          .hasSize(1);
    }
  }

  @Test
  void what_was_not_running_then_is_deleted_at_the_next_start() {
    try (var town = swept(ENDED.plus(Duration.ofDays(400)))) {
      assertThat(town.store().rosters().current(connection.id())).isEqualTo(Revision.NONE);
    }
  }

  private SmallTown townAt(Instant moment) {
    return new SmallTown(home, Map.of(), Clock.fixed(moment, ZoneOffset.UTC));
  }

  private SmallTown swept(Instant moment) {
    var town = townAt(moment);
    town.platform().rollcall().together().leave().sweep();
    return town;
  }

  private KeptConnection kept(SmallTown town) {
    return town.store().keptConnections().find(connection.id()).orElseThrow();
  }
}
