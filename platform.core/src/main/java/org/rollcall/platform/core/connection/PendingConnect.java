package org.rollcall.platform.core.connection;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.platform.core.account.AccountId;

/**
 * Something filled in that waits for a yes to its addresses. Kept in memory, secret included, for a
 * quarter of an hour.
 */
public record PendingConnect(
    String id, Optional<AccountId> owner, ConnectRequest request, AddressLook look, Instant at) {
  /** Without what was typed. */
  @Override
  public String toString() {
    return "PendingConnect[" + request.connector() + "]";
  }
}
