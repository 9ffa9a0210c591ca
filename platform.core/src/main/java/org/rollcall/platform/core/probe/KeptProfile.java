package org.rollcall.platform.core.probe;

import java.net.URI;
import java.util.List;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * A capability profile as it is kept.
 *
 * @param address of the rostering service it was taken at
 * @param changes against the profile before it, when both are known of the same address
 */
public record KeptProfile(
    ConnectionId connection, URI address, CapabilityProfile profile, List<ProfileChange> changes) {
  public KeptProfile {
    changes = List.copyOf(changes);
  }
}
