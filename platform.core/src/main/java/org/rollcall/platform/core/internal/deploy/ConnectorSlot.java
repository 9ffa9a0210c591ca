package org.rollcall.platform.core.internal.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connector.ConnectorLease;

/** A connector that runs, the leases on it, and whether it still gives any. */
final class ConnectorSlot {
  private final StagedBundle build;
  private final Bundle bundle;
  private final ServiceTracker<SisConnector, SisConnector> service;
  private final SisConnector connector;
  private final ConnectorDescriptor descriptor;
  private final List<SlotLease> leases = new ArrayList<>();
  private volatile String fileName;
  private volatile boolean leaving;

  ConnectorSlot(FolderFile file, StartedConnector started) {
    this.build = started.build();
    this.bundle = started.bundle();
    this.service = started.service();
    this.connector = started.connector();
    this.descriptor = started.descriptor();
    this.fileName = file.name();
  }

  StagedBundle build() {
    return build;
  }

  String symbolicName() {
    return build.symbolicName();
  }

  ConnectorDescriptor descriptor() {
    return descriptor;
  }

  Bundle bundle() {
    return bundle;
  }

  /** The file it came from, or another of the same build that took over. */
  String fileName() {
    return fileName;
  }

  void isNowIn(String otherFile) {
    fileName = otherFile;
  }

  /** Whether its bundle still offers it. */
  boolean isAlive() {
    return service.getService() == connector;
  }

  /** A lease, unless it is about to leave. */
  synchronized Optional<ConnectorLease> lease() {
    if (leaving) {
      return Optional.empty();
    }
    var lease = new SlotLease(this, Thread.currentThread());
    leases.add(lease);
    return Optional.of(lease);
  }

  synchronized int leases() {
    return leases.size();
  }

  synchronized void giveBack(SlotLease lease) {
    leases.remove(lease);
  }

  boolean isLeaving() {
    return leaving;
  }

  /** No new leases; those that are open see it. */
  synchronized void leave() {
    leaving = true;
  }

  /** It was put back before it had gone. */
  synchronized void stay() {
    leaving = false;
  }

  /** Wakes those who did not give their lease back in time. */
  synchronized void interruptLeases() {
    leases.forEach(lease -> lease.taker().interrupt());
  }

  /** Lets the service go, so nothing of ours holds the bundle's classes. */
  void release() {
    leave();
    service.close();
  }

  SisConnector connector() {
    return connector;
  }
}
