package org.rollcall.platform.web.fake;

import org.rollcall.platform.core.store.Store;

/** A database in memory. */
public record MemoryStore(
    MemoryDistricts districts,
    MemoryAccounts accounts,
    MemorySessions sessions,
    MemoryApiKeys apiKeys,
    MemoryConnections connections,
    MemoryRosters rosters,
    MemoryRuns syncRuns,
    MemoryDueRuns dueRuns)
    implements Store {

  public MemoryStore() {
    this(
        new MemoryDistricts(),
        new MemoryAccounts(),
        new MemorySessions(),
        new MemoryApiKeys(),
        new MemoryConnections(),
        new MemoryRosters(),
        new MemoryRuns(),
        new MemoryDueRuns());
  }

  @Override
  public void close() {}
}
