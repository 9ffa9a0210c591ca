package org.rollcall.platform.core.internal.deploy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.connector.OfferedOrder;

/** The registry: an immutable snapshot of the slots that serve, swapped whole. */
final class ServingConnectors implements ConnectorRegistry {
  private volatile Map<ConnectorId, ConnectorSlot> slots = Map.of();

  @Override
  public List<ConnectorDescriptor> offered() {
    return slots.values().stream()
        .map(ConnectorSlot::descriptor)
        .sorted(OfferedOrder.byProduct())
        .toList();
  }

  @Override
  public Optional<ConnectorLease> lease(ConnectorId id) {
    while (true) {
      var slot = slots.get(id);
      if (slot == null) {
        return Optional.empty();
      }
      var lease = slot.lease();
      if (lease.isPresent() || slots.get(id) == slot) {
        return lease;
      }
      // It began to leave between the two looks: the snapshot has its successor by now.
    }
  }

  /** The slot that serves a connector. */
  Optional<ConnectorSlot> serving(ConnectorId id) {
    return Optional.ofNullable(slots.get(id));
  }

  void swap(Collection<ConnectorSlot> serving) {
    var next = new LinkedHashMap<ConnectorId, ConnectorSlot>();
    serving.forEach(slot -> next.put(slot.descriptor().id(), slot));
    slots = Map.copyOf(next);
  }
}
