package org.rollcall.connector.api.roster;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what a page holds while it is being read. The platform implements it; it may block, and
 * throws {@link org.rollcall.connector.api.failure.SisException} or an unchecked exception to stop
 * the page.
 */
@ProviderType
public interface RecordSink {
  /** Takes one record, in the order of the page; {@code tobedeleted} ones too. */
  void accept(RosterRecord record);

  /**
   * Takes one oddity. What is odd in a record that was accepted comes right behind it, before the
   * next one, so that nobody hears of records that are not wanted.
   */
  void accept(Finding finding);
}
