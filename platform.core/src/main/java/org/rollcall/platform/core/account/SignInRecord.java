package org.rollcall.platform.core.account;

import java.time.Duration;
import java.util.Optional;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;

/** What the audit log is told of signing in and out. */
final class SignInRecord {
  private static final String SIGN_IN = "sign-in";

  private final AuditLog audit;

  SignInRecord(AuditLog audit) {
    this.audit = audit;
  }

  void accepted(Account account, String remoteAddress) {
    var caller = Caller.of(account).comingFrom(remoteAddress);
    audit.record(caller, AuditAction.SIGNED_IN, account.district(), SIGN_IN, "");
  }

  void signedOut(Account account, String remoteAddress) {
    var caller = Caller.of(account).comingFrom(remoteAddress);
    audit.record(caller, AuditAction.SIGNED_OUT, account.district(), SIGN_IN, "");
  }

  void rejected(Optional<Account> account, String remoteAddress) {
    failed(
        AuditAction.SIGN_IN_FAILED,
        account,
        remoteAddress,
        account.isEmpty()
            ? "No account has the address that was typed."
            : account.get().disabled() ? "The account is disabled." : "The password was wrong.");
  }

  /** Said once when it begins, not at every try that is turned away: the log stays bounded. */
  void throttled(Optional<Account> account, String remoteAddress, Duration wait) {
    failed(
        AuditAction.SIGN_IN_THROTTLED,
        account,
        remoteAddress,
        "After so many failures the next try has to wait " + wait.toSeconds() + " seconds.");
  }

  /** What was typed is never written down where no account has it: it may be a password. */
  private void failed(
      AuditAction action, Optional<Account> account, String remoteAddress, String detail) {
    var caller =
        account
            .map(Caller::of)
            .orElseGet(() -> new Caller("somebody unknown", Role.ADMIN, null, null));
    var district = account.map(Account::district).orElse(null);
    audit.record(caller.comingFrom(remoteAddress), action, district, SIGN_IN, detail);
  }
}
