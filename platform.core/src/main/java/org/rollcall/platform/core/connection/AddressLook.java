package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.ConnectorId;

/**
 * What became of an address that was typed, before anything is sent there.
 *
 * @param addresses that will be used; null when there are complaints
 * @param changes what was changed of what was typed, a sentence each
 * @param questions to be answered with yes before the addresses are used
 * @param complaints by field name; empty when the addresses were understood
 */
public record AddressLook(
    ConnectorId connector,
    @Nullable ServiceAddresses addresses,
    List<String> changes,
    List<String> questions,
    Map<String, String> complaints) {
  public AddressLook {
    changes = List.copyOf(changes);
    questions = List.copyOf(questions);
    complaints = Map.copyOf(complaints);
  }

  /** Whether somebody should see it before the addresses are used. */
  public boolean isWorthSeeing() {
    return !changes.isEmpty() || !questions.isEmpty();
  }
}
