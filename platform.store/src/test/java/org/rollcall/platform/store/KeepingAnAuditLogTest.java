package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.audit.Verification;
import org.rollcall.platform.core.district.DistrictId;

class KeepingAnAuditLogTest {
  private static final Caller OPERATOR = Caller.operatorKey().comingFrom("203.0.113.7");
  private static final DistrictId NORTH = new DistrictId(1);
  private static final DistrictId SOUTH = new DistrictId(2);

  private OpenStore open;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
  }

  private AuditLog log() {
    return AuditLog.open(open.store().auditEntries(), open.home(), open.clock);
  }

  private static void write(AuditLog log, int times) {
    for (int i = 1; i <= times; i++) {
      log.record(OPERATOR, AuditAction.SYNC_ASKED, NORTH, "connection 3", "Run " + i + ".");
    }
  }

  private static Verification verified(AuditLog log) {
    return log.verify(OPERATOR);
  }

  @OnEachStore
  void entries_outlive_a_restart_and_stay_unbroken() {
    write(log(), 3);
    var before = open.store().auditEntries().last();

    open.reopened();

    assertThat(open.store().auditEntries().last()).isEqualTo(before);
    assertThat(verified(log()).unbroken()).isTrue();
  }

  @OnEachStore
  void filters_narrow_and_combine() {
    var log = log();
    write(log, 2);
    log.record(Caller.platform(), AuditAction.DATA_DELETED, SOUTH, "connection 4", "");
    var entries = open.store().auditEntries();
    var now = open.clock.instant();

    assertThat(entries.find(AuditFilter.ALL, 10)).hasSize(3);
    assertThat(entries.find(AuditFilter.ALL.within(SOUTH), 10)).hasSize(1);
    assertThat(entries.find(AuditFilter.ALL.about("connection 3"), 10))
        .extracting(AuditEntry::detail)
        .containsExactly("Run 2.", "Run 1.");
    var byActor = new AuditFilter(now, null, "OPERATOR", AuditAction.SYNC_ASKED, NORTH, "", 2L);
    assertThat(entries.find(byActor, 10)).extracting(AuditEntry::detail).containsExactly("Run 1.");
    assertThat(entries.find(new AuditFilter(null, now, "", null, null, "", null), 10)).isEmpty();
  }

  @OnEachStore
  void the_database_itself_refuses_to_change_or_remove_an_entry() {
    write(log(), 2);

    assertThatThrownBy(() -> open.tamper("update audit_entry set detail = 'other'"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> open.tamper("delete from audit_entry"))
        .isInstanceOf(SQLException.class);
  }

  @OnEachStore
  void an_entry_changed_behind_the_triggers_is_named() throws SQLException {
    var log = log();
    write(log, 5);

    open.tamper(
        open.withoutTrigger("audit_entry_never_changed"),
        "update audit_entry set actor = 'nobody' where sequence = 3");

    assertThat(verified(log).firstBroken()).isEqualTo(3);
  }

  @OnEachStore
  void an_entry_removed_behind_the_triggers_is_named() throws SQLException {
    var log = log();
    write(log, 5);

    open.tamper(
        open.withoutTrigger("audit_entry_never_removed"),
        "delete from audit_entry where sequence = 2");

    assertThat(verified(log).firstBroken()).isEqualTo(2);
  }

  @OnEachStore
  void a_cut_off_end_is_named_after_a_restart() throws SQLException {
    write(log(), 5);

    open.tamper(
        open.withoutTrigger("audit_entry_never_removed"),
        "delete from audit_entry where sequence > 3");
    open.reopened();

    assertThat(verified(log()).firstBroken()).isEqualTo(5);
  }
}
