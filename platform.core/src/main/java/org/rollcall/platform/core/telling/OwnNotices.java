package org.rollcall.platform.core.telling;

import java.util.Locale;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.telling.post.AccountNotice;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Preference;

/** When a person wants to be told. */
public final class OwnNotices {
  private final Notices notices;
  private final AuditLog audit;

  OwnNotices(Notices notices, AuditLog audit) {
    this.notices = notices;
    this.audit = audit;
  }

  /** What the caller chose. */
  public Preference show(Caller caller) {
    return notices.accounts().getOrDefault(account(caller), AccountNotice.USUAL).preference();
  }

  /** Changes it. */
  public void choose(Caller caller, Preference preference) {
    var account = account(caller);
    notices.keep(account, preference);
    audit.record(
        caller,
        AuditAction.NOTIFICATIONS_CHANGED,
        caller.district(),
        "account " + account,
        "Mail: " + preference.name().toLowerCase(Locale.ROOT) + ".");
  }

  private static AccountId account(Caller caller) {
    var account = caller.account();
    if (account == null) {
      throw Refusal.conflict("The operator key is nobody's account: sign in, or use your own key.");
    }
    return account;
  }
}
