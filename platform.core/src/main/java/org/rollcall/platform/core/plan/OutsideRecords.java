package org.rollcall.platform.core.plan;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.scope.OutsideKeys;

/** Those of the missing records that lie outside the scope, those that were let go too. */
public final class OutsideRecords implements OutsideKeys {
  private final MissingRecords missing;

  /** Those of these. */
  public OutsideRecords(MissingRecords missing) {
    this.missing = missing;
  }

  @Override
  public Iterator<RecordKey> of(ConnectionId connection, RosterCollection collection) {
    var all = missing.of(connection, collection);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
        .filter(MissingRecord::outside)
        .map(MissingRecord::key)
        .iterator();
  }
}
