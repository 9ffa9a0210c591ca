package org.rollcall.platform.core.match;

import java.time.Instant;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * That a person of the SIS has an account, as somebody said it: it counts whatever the addresses
 * say, and for every later list.
 *
 * @param email the address of the account, lower case
 * @param by who said it
 */
public record ConfirmedAccount(SourcedId person, String email, Instant at, String by) {
  @Override
  public String toString() {
    return "ConfirmedAccount[••••••]";
  }
}
