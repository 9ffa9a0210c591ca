package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.spool.SpoolEntry;

/** Is told one difference after the other, by key ascending. */
public interface Differences {
  /** The record is not stored. */
  void added(SpoolEntry entry);

  /** The record is stored with another content. */
  void changed(SpoolEntry entry);

  /** The record is stored, and the SIS marked it as to be deleted. */
  void marked(RecordKey key);

  /** The record is stored, and was not read. */
  void absent(RecordKey key);

  /** The record is stored as it came. */
  default void unchanged(RecordKey key) {}

  /** A stored record came, and lies outside the scope. */
  default void outside(RecordKey key) {}
}
