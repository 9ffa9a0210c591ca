package org.rollcall.platform.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.testing.MemoryAuditEntries;
import org.rollcall.platform.core.testing.SettableClock;

class KeepingAnAuditLogTest {
  private static final DistrictId NORTH = new DistrictId(1);
  private static final DistrictId SOUTH = new DistrictId(2);
  private static final Actor OPERATOR = new Person("pat@example.org", "operator", null);
  private static final Actor NORTHERNER = new Person("nora@example.org", "admin", NORTH);

  private final SettableClock clock = new SettableClock();
  private final MemoryAuditEntries entries = new MemoryAuditEntries();

  @TempDir private Path home = Path.of("");

  private record Person(String name, String roleName, @Nullable DistrictId district)
      implements Actor {
    @Override
    public String from() {
      return "203.0.113.7";
    }
  }

  private AuditLog log() {
    return AuditLog.open(entries, home, clock);
  }

  private static void write(AuditLog log, int times) {
    for (int i = 0; i < times; i++) {
      log.record(OPERATOR, AuditAction.SYNC_ASKED, NORTH, "connection 3", "Run " + i + ".");
    }
  }

  @Test
  void an_entry_says_who_did_what_when_and_from_where() {
    var log = log();

    log.record(OPERATOR, AuditAction.SYNC_ASKED, NORTH, "connection 3", "Run 7.\nAnd more");

    var entry = log.read(OPERATOR, AuditFilter.ALL, 10).entries().get(0);
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(entry.at()).isEqualTo(clock.instant());
    assertThat(entry.actor()).isEqualTo("pat@example.org");
    assertThat(entry.role()).isEqualTo("operator");
    assertThat(entry.from()).isEqualTo("203.0.113.7");
    assertThat(entry.detail()).isEqualTo("Run 7. And more");
  }

  @Test
  void an_admin_reads_the_own_district_only_whatever_the_filter_says() {
    var log = log();
    log.record(OPERATOR, AuditAction.SYNC_ASKED, NORTH, "connection 1", "");
    log.record(OPERATOR, AuditAction.SYNC_ASKED, SOUTH, "connection 2", "");
    log.record(OPERATOR, AuditAction.CONNECTOR_REMOVED, null, "connector x", "");

    var asked = AuditFilter.ALL.within(SOUTH);

    assertThat(log.read(NORTHERNER, asked, 10).entries())
        .extracting(AuditEntry::subject)
        .containsExactly("connection 1");
    assertThat(log.read(OPERATOR, AuditFilter.ALL, 10).entries()).hasSize(3);
  }

  @Test
  void pages_follow_one_another_without_a_gap() {
    var log = log();
    write(log, 5);

    var first = log.read(OPERATOR, AuditFilter.ALL, 3);
    var second = log.read(OPERATOR, AuditFilter.ALL.before(first.next()), 3);

    assertThat(first.entries()).extracting(AuditEntry::sequence).containsExactly(5L, 4L, 3L);
    assertThat(second.entries()).extracting(AuditEntry::sequence).containsExactly(2L, 1L);
    assertThat(second.next()).isNull();
  }

  @Test
  void what_is_as_it_was_written_is_unbroken_across_restarts() {
    write(log(), 3);
    write(log(), 3);

    var found = log().verify(OPERATOR);

    assertThat(found.unbroken()).isTrue();
    assertThat(found.entries()).isEqualTo(6);
    assertThat(found.since()).isEqualTo(clock.instant());
    assertThat(entries.last().orElseThrow().action()).isEqualTo(AuditAction.AUDIT_VERIFIED);
  }

  @Test
  void a_changed_entry_is_named() {
    var log = log();
    write(log, 5);
    entries.tamper(list -> list.set(2, altered(list.get(2))));

    assertThat(log.verify(OPERATOR).firstBroken()).isEqualTo(3);
  }

  @Test
  void a_changed_entry_with_a_fitting_hash_breaks_the_one_after_it() {
    var log = log();
    write(log, 5);
    entries.tamper(list -> list.set(2, altered(list.get(2)).sealed()));

    assertThat(log.verify(OPERATOR).firstBroken()).isEqualTo(4);
  }

  @Test
  void an_entry_taken_out_is_named() {
    var log = log();
    write(log, 5);
    entries.tamper(list -> list.remove(1));

    assertThat(log.verify(OPERATOR).firstBroken()).isEqualTo(2);
  }

  @Test
  void a_cut_off_end_shows_even_after_a_restart_and_further_entries() {
    write(log(), 5);
    entries.tamper(list -> list.subList(3, 5).clear());

    var log = log();
    write(log, 10);

    assertThat(log.verify(OPERATOR).firstBroken()).isEqualTo(5);
    assertThat(log().verify(OPERATOR).sentence()).contains("cut off");
  }

  @Test
  void a_back_up_that_was_restored_on_purpose_is_told_and_is_no_break() throws IOException {
    write(log(), 5);
    entries.tamper(list -> list.subList(3, 5).clear());
    restored("made=2026-11-01T02:00:00Z\nrestored=2026-11-20T08:30:00Z\n");

    write(log(), 10);
    var found = log().verify(OPERATOR);

    assertThat(found.unbroken()).isTrue();
    assertThat(found.sentence())
        .contains("Restored from a back-up of 2026-11-01 02:00 UTC on 2026-11-20 08:30 UTC")
        .contains("entries after 3, up to 5, are gone");
    assertThat(home.resolve(AuditLog.RESTORE_FILE)).doesNotExist();
  }

  @Test
  void a_note_of_a_restore_counts_once_and_excuses_no_later_cut() throws IOException {
    write(log(), 5);
    restored("restored=2026-11-20T08:30:00Z\n");
    write(log(), 1);
    entries.tamper(list -> list.subList(3, 6).clear());

    assertThat(log().verify(OPERATOR).firstBroken()).isEqualTo(6);
  }

  @Test
  void a_note_that_says_nothing_excuses_nothing_nor_does_it_hide_a_changed_entry()
      throws IOException {
    write(log(), 5);
    entries.tamper(list -> list.subList(3, 5).clear());
    restored("restored=yesterday\n");
    assertThat(log().verify(OPERATOR).firstBroken()).isEqualTo(5);

    entries.tamper(list -> list.set(1, altered(list.get(1))));
    restored("restored=2026-11-20T08:30:00Z\n");
    assertThat(log().verify(OPERATOR).firstBroken()).isEqualTo(2);
  }

  private void restored(String note) throws IOException {
    Files.writeString(home.resolve(AuditLog.RESTORE_FILE), note);
  }

  @Test
  void a_rewritten_chain_does_not_fit_the_remembered_head() {
    var log = log();
    write(log, 3);
    entries.tamper(list -> list.set(2, altered(list.get(2)).sealed()));

    assertThat(log.verify(OPERATOR).unbroken()).isFalse();
  }

  @Test
  void the_newest_entry_is_remembered_beside_the_database() throws IOException {
    write(log(), 2);

    var newest = entries.last().orElseThrow();

    assertThat(Files.readString(home.resolve(AuditLog.HEAD_FILE)))
        .isEqualTo("2 " + newest.hash() + "\n");
  }

  private static AuditEntry altered(AuditEntry entry) {
    return new AuditEntry(
        entry.sequence(),
        entry.at(),
        "somebody.else@example.org",
        entry.role(),
        entry.from(),
        entry.action(),
        entry.district(),
        entry.subject(),
        entry.detail(),
        entry.previous(),
        entry.hash());
  }
}
