package org.rollcall.platform.core.setup;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.AccountRules;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Passwords;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.account.Tokens;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;

/** The one-time set-up, open as long as there is no account. */
public final class FirstStart {
  private static final AccountId UNNUMBERED = new AccountId(0);

  private final Accounts accounts;
  private final Districts districts;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;
  private final String token = new Tokens().next();

  /** Sets up these accounts and districts. */
  public FirstStart(
      Accounts accounts, Districts districts, Passwords passwords, AuditLog audit, Clock clock) {
    this.accounts = accounts;
    this.districts = districts;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The token of the set-up link, new at every start of the platform; empty once there is an
   * account.
   */
  public Optional<String> token() {
    return accounts.all().isEmpty() ? Optional.of(token) : Optional.empty();
  }

  /** Whether a token opens the set-up now; compared in constant time. */
  public boolean admits(String presented) {
    return TokenHash.of(presented).matches(TokenHash.of(token)) && token().isPresent();
  }

  /**
   * A district made before by the command line, to be completed instead of making another; never
   * the demo.
   */
  public Optional<District> begun() {
    return districts.all().stream().filter(district -> !district.demo()).findFirst();
  }

  /**
   * Makes the district and the first account, an operator, at once.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal per field: districtName, emailDomains, zone,
   *     email, name, password; as not found when the token does not admit
   */
  public synchronized Account finish(
      String presented,
      NewDistrict district,
      String email,
      String name,
      Secret password,
      String remoteAddress) {
    if (!admits(presented)) {
      throw Refusal.notFound("page");
    }
    var begun = begun();
    var said = DistrictRules.normal(district);
    mustBeAcceptable(said, begun, email, name, password);
    begun.ifPresentOrElse(
        known ->
            districts.update(
                new District(known.id(), said.name(), said.emailDomains(), said.zone(), false)),
        () -> districts.add(new NewDistrict(said.name(), said.emailDomains(), said.zone(), false)));
    var operator =
        new Account(
            UNNUMBERED,
            AccountRules.normalEmail(email),
            name.strip(),
            Role.OPERATOR,
            null,
            false,
            clock.instant());
    var added =
        accounts
            .add(operator, passwords.hash(password))
            .orElseThrow(() -> Refusal.conflict("Somebody else has finished the set-up; sign in."));
    audit.record(
        Caller.of(added).comingFrom(remoteAddress),
        AuditAction.SET_UP,
        null,
        "account " + added.id(),
        "The district " + said.name() + " and the first operator were made.");
    return added;
  }

  private void mustBeAcceptable(
      NewDistrict district, Optional<District> begun, String email, String name, Secret password) {
    var others =
        districts.all().stream()
            .filter(other -> begun.filter(known -> known.id().equals(other.id())).isEmpty())
            .toList();
    var complaints = new LinkedHashMap<String, String>();
    // On this page "name" is the person's.
    DistrictRules.complaints(district, others)
        .forEach(
            (field, sentence) ->
                complaints.put(field.equals("name") ? "districtName" : field, sentence));
    complaints.putAll(AccountRules.complaints(email, name, password));
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
  }
}
