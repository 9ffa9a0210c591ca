package org.rollcall.platform.core.account;

import java.time.Clock;
import java.util.List;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.refusal.Refusal;

/** The API keys of the caller's own account. */
final class OwnKeys {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_KEYS = 50;

  private final ApiKeys keys;
  private final AuditLog audit;
  private final Clock clock;
  private final Tokens tokens = new Tokens();

  OwnKeys(ApiKeys keys, AuditLog audit, Clock clock) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  static AccountId accountOf(Caller caller) {
    var account = caller.account();
    if (account == null) {
      throw Refusal.forbidden(
          "The operator key has no account of its own; sign in as a person to do this.");
    }
    return account;
  }

  String create(Caller caller, String name) {
    var account = accountOf(caller);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid(
          "name", "Say what the key is for, in at most " + LONGEST_NAME + " characters.");
    }
    if (keys.of(account).size() >= MOST_KEYS) {
      throw Refusal.conflict("You have " + MOST_KEYS + " keys; revoke one that you do not need.");
    }
    var key = tokens.nextKey();
    keys.add(account, name.strip(), TokenHash.of(key), clock.instant());
    audit.record(
        caller,
        AuditAction.KEY_CREATED,
        caller.district(),
        "account " + account,
        "The key is called " + name.strip() + ".");
    return key;
  }

  List<ApiKey> list(Caller caller) {
    return keys.of(accountOf(caller));
  }

  void revoke(Caller caller, long id) {
    var known =
        list(caller).stream()
            .filter(key -> key.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("key"));
    keys.remove(id);
    audit.record(
        caller,
        AuditAction.KEY_REVOKED,
        caller.district(),
        "account " + accountOf(caller),
        "The key was called " + known.name() + ".");
  }
}
