package org.rollcall.platform.core.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.Actor;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Who asks: a signed-in account, or the holder of an API key. Every use case takes one and enforces
 * it.
 *
 * @param name how the caller is named in logs: an e-mail address, or {@code operator key}
 * @param account the account; null for the operator key in ROLLCALL_HOME
 * @param district the only district the caller may see; null for operators
 * @param from where the request came from: a remote address as the platform sees it
 */
public record Caller(
    String name, Role role, @Nullable AccountId account, @Nullable DistrictId district, String from)
    implements Actor {
  private static final String UNSAID = "unknown";

  /** A caller of whom nobody said where the request came from. */
  public Caller(
      String name, Role role, @Nullable AccountId account, @Nullable DistrictId district) {
    this(name, role, account, district, UNSAID);
  }

  /** The caller that an account is. */
  public static Caller of(Account account) {
    return new Caller(account.email(), account.role(), account.id(), account.district());
  }

  /** The holder of the operator key. */
  public static Caller operatorKey() {
    return new Caller("operator key", Role.OPERATOR, null, null);
  }

  /** Rollcall itself, where a timer acts. */
  public static Caller platform() {
    return new Caller("Rollcall", Role.OPERATOR, null, null, "timer");
  }

  /** The same caller, whose request came from there. */
  public Caller comingFrom(String where) {
    return new Caller(name, role, account, district, where);
  }

  @Override
  public String roleName() {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the caller may know of what belongs to this district. */
  public boolean maySee(DistrictId other) {
    return role == Role.OPERATOR || other.equals(district);
  }

  /** Refuses, as not found, what belongs to a district that the caller may not see. */
  public void mustSee(DistrictId other, String what) {
    if (!maySee(other)) {
      throw Refusal.notFound(what);
    }
  }

  /** Refuses whoever is no operator. */
  public void mustBeOperator() {
    if (role != Role.OPERATOR) {
      throw Refusal.forbidden("Only an operator of this Rollcall may do this.");
    }
  }
}
