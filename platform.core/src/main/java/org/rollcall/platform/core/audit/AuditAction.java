package org.rollcall.platform.core.audit;

/** What can be done that the audit log remembers; each with the words a person reads. */
public enum AuditAction {
  SIGNED_IN("Signed in"),
  SIGN_IN_FAILED("Sign-in failed"),
  SIGN_IN_THROTTLED("Sign-in throttled"),
  SIGNED_OUT("Signed out"),
  SET_UP("Set up Rollcall"),
  ACCOUNT_ADDED("Account added"),
  ACCOUNT_DISABLED("Account disabled"),
  ACCOUNT_ENABLED("Account enabled"),
  PASSWORD_RESET("Password reset"),
  PASSWORD_CHANGED("Own password changed"),
  KEY_CREATED("API key created"),
  KEY_REVOKED("API key revoked"),
  DISTRICT_ADDED("District added"),
  DISTRICT_CHANGED("District changed"),
  CONNECTOR_INSTALLED("Connector installed"),
  CONNECTOR_REMOVED("Connector removed"),
  CONNECT_BEGUN("Connecting begun"),
  CONNECTED("SIS connected"),
  CONNECTION_CHANGED("Connection changed"),
  CONNECTION_CHECKED("Connection checked"),
  ELIGIBILITY_ANSWERED("Eligibility answered"),
  NOT_ELIGIBLE_CONFIRMED("Going on although not yet eligible confirmed"),
  GUIDE_TICKED("Setup guide ticked off"),
  INTEREST_EXPRESSED("Interest in another SIS expressed"),
  INTEREST_ANSWERED("Interest marked"),
  SECRET_ENTERED("Secret entered"),
  SECRET_DATED("Dates of a secret changed"),
  SECRET_CLEARED("Next secret removed"),
  SECRET_SWITCHED("Next secret took over"),
  MASTER_KEY_ROTATED("Master key rotated"),
  MASTER_KEY_EXPORTED("Master key exported"),
  MASTER_KEY_IMPORTED("Old master key brought back"),
  BACKED_UP("Back-up made"),
  SIS_PROBED("SIS probed"),
  CONFORMANCE_TESTED("Conformance tested"),
  EXCHANGE_ACKNOWLEDGED("Data exchange acknowledged"),
  EXCHANGE_SWITCHED_OFF("Data exchange switched off"),
  SUPPORT_ENABLED("Support with the SIS enabled"),
  SUPPORT_DISABLED("Support with the SIS disabled"),
  SUPPORT_BUNDLE_MADE("Support bundle made"),
  DISCONNECTED("SIS disconnected"),
  RECONNECTED("Kept SIS data taken up again"),
  DELETION_PLANNED("Deletion of SIS data planned"),
  DATA_DELETED("SIS data deleted"),
  SYNC_ASKED("Sync asked for"),
  SYNC_STOPPED("Sync stopped"),
  SCHEDULE_CHANGED("Schedule changed"),
  BLACKOUT_ADDED("Blackout added"),
  BLACKOUT_REMOVED("Blackout removed"),
  DRY_RUN_ASKED("Dry run asked for"),
  PLAN_APPROVED("Held plan approved"),
  PLAN_REJECTED("Held plan rejected"),
  PLAN_VIEWED("Plan viewed"),
  LIMIT_RAISED("Limit raised once"),
  LIMITS_CHANGED("Limits changed"),
  UNDO_PREVIEWED("Undoing a run previewed"),
  RUN_UNDONE("Run undone"),
  PAUSE_RELEASED("Paused connection released"),
  ROLLOVER_FROZEN("Rollover begun"),
  ROLLOVER_PREVIEWED("Sessions of the rollover looked at"),
  ROLLOVER_RELEASED("Rollover released"),
  ROLLOVER_GIVEN_UP("Rollover given up"),
  ROSTER_VIEWED("Roster viewed"),
  PERSON_VIEWED("Person viewed"),
  PERSON_EXPORTED("Person exported"),
  PERSON_ERASED("Person erased"),
  ERASURE_LIFTED("Erasure lifted"),
  NOTIFICATIONS_CHANGED("Notifications changed"),
  WEBHOOK_SECRET_MADE("Webhook secret made"),
  TEST_MESSAGE_SENT("Test message sent"),
  AUDIT_EXPORTED("Audit log exported"),
  AUDIT_VERIFIED("Audit log verified");

  private final String label;

  AuditAction(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }
}
