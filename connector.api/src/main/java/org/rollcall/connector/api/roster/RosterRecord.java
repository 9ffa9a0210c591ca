package org.rollcall.connector.api.roster;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One record of a roster: {@link Org}, {@link AcademicSession} and so on. Connectors build them,
 * never implement this.
 */
@ProviderType
public interface RosterRecord {
  /** Identifier, status and date. */
  RecordHeader header();

  /** The SIS's identifier. */
  default SourcedId sourcedId() {
    return header().sourcedId();
  }

  /** Whether the record counts; false for {@code tobedeleted}. */
  default boolean active() {
    return header().status() == RecordStatus.ACTIVE;
  }
}
