package org.rollcall.platform.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.audit.AuditLog;

/** Signs people in and out, and says who a session token or an API key is. */
public final class SignIn {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(7);

  /** A session is written again only after that long, not at every request. */
  private static final Duration EXTEND_AFTER = Duration.ofMinutes(15);

  private static final int FREE_ATTEMPTS_PER_EMAIL = 5;
  private static final int FREE_ATTEMPTS_PER_REMOTE = 20;

  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final TokenHash operatorKey;
  private final Passwords passwords;
  private final SignInRecord seen;
  private final Clock clock;
  private final Tokens tokens = new Tokens();
  private final SignInThrottle perEmail;
  private final SignInThrottle perRemote;

  /**
   * Signs in to these accounts.
   *
   * @param operatorKey the hash of the key in ROLLCALL_HOME/operator.key
   */
  public SignIn(
      Accounts accounts,
      Sessions sessions,
      ApiKeys keys,
      TokenHash operatorKey,
      Passwords passwords,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.keys = keys;
    this.operatorKey = operatorKey;
    this.passwords = passwords;
    this.seen = new SignInRecord(audit);
    this.clock = clock;
    this.perEmail = new SignInThrottle(FREE_ATTEMPTS_PER_EMAIL, clock);
    this.perRemote = new SignInThrottle(FREE_ATTEMPTS_PER_REMOTE, clock);
  }

  /**
   * Tries address and password; slow on purpose. Failures are counted per address and per remote
   * address.
   */
  public SignInOutcome signIn(String email, Secret password, String remoteAddress) {
    var address = AccountRules.normalEmail(email);
    var waiting = waiting(address, remoteAddress);
    if (waiting.isPresent()) {
      return new SignInOutcome.Throttled(waiting.get());
    }
    perEmail.attempt(address);
    perRemote.attempt(remoteAddress);
    var account = proven(address, password);
    if (account.isEmpty()) {
      seen.rejected(accounts.byEmail(address), remoteAddress);
      waiting(address, remoteAddress)
          .ifPresent(wait -> seen.throttled(accounts.byEmail(address), remoteAddress, wait));
      return new SignInOutcome.Rejected();
    }
    perEmail.succeeded(address);
    perRemote.succeeded(remoteAddress);
    var token = openSession(account.get());
    seen.accepted(account.get(), remoteAddress);
    return new SignInOutcome.Accepted(token, account.get());
  }

  private Optional<Duration> waiting(String address, String remoteAddress) {
    return Stream.of(perEmail.waiting(address), perRemote.waiting(remoteAddress))
        .flatMap(Optional::stream)
        .max(Duration::compareTo);
  }

  private Optional<Account> proven(String address, Secret password) {
    var account = accounts.byEmail(address);
    var stored = account.flatMap(found -> accounts.password(found.id()));
    if (stored.isEmpty()) {
      passwords.matchNobody(password);
      return Optional.empty();
    }
    boolean fits = passwords.matches(password, stored.get());
    return account.filter(found -> fits && !found.disabled());
  }

  private String openSession(Account account) {
    var now = clock.instant();
    sessions.removeExpired(now);
    var token = tokens.next();
    sessions.add(new Session(TokenHash.of(token), account.id(), now, now.plus(IDLE)));
    return token;
  }

  /**
   * The account behind a session token; empty when it is unknown, expired, or the account is
   * disabled. A session lasts twelve hours from its last use, and seven days at most.
   */
  public Optional<Account> bySession(String token) {
    var now = clock.instant();
    var session = sessions.find(TokenHash.of(token)).filter(found -> now.isBefore(found.expires()));
    var account =
        session.flatMap(found -> accounts.find(found.account())).filter(it -> !it.disabled());
    if (account.isPresent()) {
      session.ifPresent(found -> extend(found, now));
    }
    return account;
  }

  private void extend(Session session, Instant now) {
    var idleEnd = now.plus(IDLE);
    var end = session.created().plus(LONGEST);
    var expires = idleEnd.isBefore(end) ? idleEnd : end;
    if (expires.isAfter(session.expires().plus(EXTEND_AFTER))) {
      sessions.extend(session.token(), expires);
    }
  }

  /**
   * The caller behind an API key, the operator key included; empty when it is unknown or the
   * account is disabled.
   */
  public Optional<Caller> byKey(String key) {
    var hash = TokenHash.of(key);
    if (hash.matches(operatorKey)) {
      return Optional.of(Caller.operatorKey());
    }
    return keys.find(hash)
        .flatMap(found -> accounts.find(found.account()))
        .filter(account -> !account.disabled())
        .map(Caller::of);
  }

  /** Ends a session. */
  public void signOut(String token, String remoteAddress) {
    var hash = TokenHash.of(token);
    var account = sessions.find(hash).flatMap(session -> accounts.find(session.account()));
    sessions.remove(hash);
    account.ifPresent(known -> seen.signedOut(known, remoteAddress));
  }
}
