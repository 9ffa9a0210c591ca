package org.rollcall.platform.store.roster;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.StoredKey;
import org.rollcall.platform.core.roster.StoredKeys;
import org.rollcall.platform.store.jdbc.Database;

/**
 * Stored keys, a page at a time. A published revision does not change, so no transaction needs to
 * stay open from page to page, which would keep the journal from being folded while a run writes.
 */
final class PagedKeys implements StoredKeys {
  private static final int PAGE = 5000;
  private static final String SELECT =
      "select record_key, content_hash from record where connection_id = ? and collection = ?"
          + " and record_key > ? and until_revision > ? and since_revision <= ?"
          + " order by record_key limit ?";

  private final Database database;
  private final ConnectionId connection;
  private final RosterCollection collection;
  private final Revision revision;
  private Iterator<StoredKey> page = List.<StoredKey>of().iterator();
  private byte[] after = new byte[0];
  private boolean last;

  PagedKeys(
      Database database, ConnectionId connection, RosterCollection collection, Revision revision) {
    this.database = database;
    this.connection = connection;
    this.collection = collection;
    this.revision = revision;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !last) {
      turnPage();
    }
    return page.hasNext();
  }

  @Override
  public StoredKey next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  @Override
  public void close() {
    last = true;
    page = List.<StoredKey>of().iterator();
  }

  private void turnPage() {
    var keys =
        database.read(
            sql ->
                sql.list(
                    SELECT,
                    row ->
                        new StoredKey(
                            RecordKey.ofBytes(row.octets("record_key")),
                            ContentHash.ofBytes(row.octets("content_hash"))),
                    connection.value(),
                    CollectionCode.of(collection),
                    after,
                    revision.value(),
                    revision.value(),
                    PAGE));
    last = keys.size() < PAGE;
    if (!last) {
      after = keys.get(keys.size() - 1).key().bytes();
    }
    page = keys.iterator();
  }
}
