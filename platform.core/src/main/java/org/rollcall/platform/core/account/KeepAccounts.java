package org.rollcall.platform.core.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists, adds, resets and disables accounts, and their API keys: operators all of them, admins
 * those of their district.
 */
public final class KeepAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(KeepAccounts.class);
  private static final AccountId UNNUMBERED = new AccountId(0);

  private final Accounts accounts;
  private final Sessions sessions;
  private final Districts districts;
  private final Passwords passwords;
  private final OwnKeys ownKeys;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps these accounts. */
  public KeepAccounts(
      Accounts accounts,
      Sessions sessions,
      ApiKeys keys,
      Districts districts,
      Passwords passwords,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.districts = districts;
    this.passwords = passwords;
    this.ownKeys = new OwnKeys(keys, audit, clock);
    this.audit = audit;
    this.clock = clock;
  }

  /** Those the caller may see, by e-mail address. */
  public List<Account> list(Caller caller) {
    return accounts.all().stream().filter(account -> maySee(caller, account)).toList();
  }

  /**
   * Adds one. An admin may add admins of the own district only. Refused per field (email, name,
   * password, district).
   */
  public Account add(Caller caller, NewAccount account) {
    var district = account.district() == null ? caller.district() : account.district();
    if (account.role() == Role.OPERATOR) {
      caller.mustBeOperator();
      district = null;
    }
    var complaints = new LinkedHashMap<String, String>();
    complaints.putAll(AccountRules.complaints(account.email(), account.name(), account.password()));
    if (account.role() == Role.ADMIN) {
      districtComplaint(caller, district, complaints);
    }
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    var added =
        accounts
            .add(
                new Account(
                    UNNUMBERED,
                    AccountRules.normalEmail(account.email()),
                    account.name().strip(),
                    account.role(),
                    district,
                    false,
                    clock.instant()),
                passwords.hash(account.password()))
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "email", "There is an account with this e-mail address already."));
    LOG.info("{} added account {}, {}", caller.name(), added.id(), added.role());
    audit.record(
        caller,
        AuditAction.ACCOUNT_ADDED,
        added.district(),
        subject(added),
        added.email() + ", " + added.role().name().toLowerCase(Locale.ROOT) + ".");
    return added;
  }

  private void districtComplaint(Caller caller, @Nullable DistrictId id, Map<String, String> into) {
    if (id == null) {
      into.put("district", "Choose the district that this admin looks after.");
    } else if (!caller.maySee(id) || districts.find(id).isEmpty()) {
      into.put("district", "There is no such district.");
    }
  }

  /** Sets a new password and ends the account's sessions. */
  public void reset(Caller caller, AccountId id, Secret password) {
    var account = visible(caller, id);
    setPassword(account, password, "password");
    LOG.info("{} reset the password of account {}", caller.name(), id);
    audit.record(
        caller,
        AuditAction.PASSWORD_RESET,
        account.district(),
        subject(account),
        "The sessions of " + account.email() + " were ended.");
  }

  /** Changes the caller's own password; the current one must be given. */
  public void changeOwnPassword(Caller caller, Secret current, Secret next) {
    var account = visible(caller, OwnKeys.accountOf(caller));
    var stored = accounts.password(account.id());
    if (stored.isEmpty() || !passwords.matches(current, stored.get())) {
      throw Refusal.invalid("current", "This is not your current password.");
    }
    setPassword(account, next, "next");
    audit.record(
        caller,
        AuditAction.PASSWORD_CHANGED,
        account.district(),
        subject(account),
        "All sessions were ended.");
  }

  private void setPassword(Account account, Secret password, String field) {
    AccountRules.passwordComplaint(password)
        .ifPresent(
            sentence -> {
              throw Refusal.invalid(field, sentence);
            });
    accounts.setPassword(account.id(), passwords.hash(password));
    sessions.removeAllOf(account.id());
  }

  /**
   * Disables or enables one, and ends its sessions. The last enabled operator cannot be disabled.
   */
  public void setDisabled(Caller caller, AccountId id, boolean disabled) {
    var account = visible(caller, id);
    if (disabled && isLastOperator(account)) {
      throw Refusal.conflict(
          "This is the last operator that can sign in; add or enable another one first.");
    }
    accounts.update(
        new Account(
            account.id(),
            account.email(),
            account.name(),
            account.role(),
            account.district(),
            disabled,
            account.created()));
    if (disabled) {
      sessions.removeAllOf(id);
    }
    LOG.info("{} {} account {}", caller.name(), disabled ? "disabled" : "enabled", id);
    audit.record(
        caller,
        disabled ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED,
        account.district(),
        subject(account),
        account.email() + ".");
  }

  private boolean isLastOperator(Account account) {
    return account.role() == Role.OPERATOR
        && accounts.all().stream()
            .filter(other -> other.role() == Role.OPERATOR && !other.disabled())
            .allMatch(other -> other.id().equals(account.id()));
  }

  /** Makes a key for the caller's own account; the text is shown once. */
  public String createKey(Caller caller, String name) {
    return ownKeys.create(caller, name);
  }

  /** The keys of the caller's own account. */
  public List<ApiKey> keys(Caller caller) {
    return ownKeys.list(caller);
  }

  /** Takes away a key of the caller's own account. */
  public void revokeKey(Caller caller, long id) {
    ownKeys.revoke(caller, id);
  }

  private static String subject(Account account) {
    return "account " + account.id();
  }

  private Account visible(Caller caller, AccountId id) {
    return accounts
        .find(id)
        .filter(account -> maySee(caller, account))
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  private static boolean maySee(Caller caller, Account account) {
    return caller.role() == Role.OPERATOR
        || (account.district() != null && caller.maySee(account.district()));
  }
}
