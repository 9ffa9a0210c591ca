package org.rollcall.connector.simulator.internal.district;

import static org.rollcall.connector.simulator.internal.record.RecordBuilder.ACTIVE;
import static org.rollcall.connector.simulator.internal.record.RecordBuilder.TO_BE_DELETED;

import org.rollcall.connector.simulator.internal.record.Numbering;
import org.rollcall.connector.simulator.internal.record.RecordSource;

/** Seeded records of one kind, numbered from 0. */
abstract class NumberedSource implements RecordSource {

  protected final Roster roster;
  private final Numbering numbering;
  private final int size;

  NumberedSource(Roster roster, Numbering numbering, int size) {
    this.roster = roster;
    this.numbering = numbering;
    this.size = size;
  }

  /** Whether the record is served as marked for deletion. */
  abstract boolean isLeaving(int index);

  @Override
  public final int size() {
    return size;
  }

  @Override
  public final String sourcedId(int index) {
    return numbering.id(index);
  }

  @Override
  public final int indexOf(String sourcedId) {
    return numbering.indexOf(sourcedId, size);
  }

  @Override
  public final String status(int index) {
    return isLeaving(index) ? TO_BE_DELETED : ACTIVE;
  }
}
