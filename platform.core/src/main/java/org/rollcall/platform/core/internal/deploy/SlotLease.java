package org.rollcall.platform.core.internal.deploy;

import org.rollcall.connector.api.SisConnector;
import org.rollcall.platform.core.connector.ConnectorLease;

/** A lease on a slot. No record: two leases of one thread are two. */
final class SlotLease implements ConnectorLease {
  private final ConnectorSlot slot;
  private final Thread taker;

  SlotLease(ConnectorSlot slot, Thread taker) {
    this.slot = slot;
    this.taker = taker;
  }

  /** The thread that took it, which is the one that is woken when the deadline passes. */
  Thread taker() {
    return taker;
  }

  @Override
  public SisConnector connector() {
    return slot.connector();
  }

  @Override
  public String version() {
    return slot.build().version().toString();
  }

  @Override
  public boolean leaving() {
    return slot.isLeaving();
  }

  @Override
  public void close() {
    slot.giveBack(this);
  }
}
