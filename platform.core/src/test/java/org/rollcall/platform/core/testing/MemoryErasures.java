package org.rollcall.platform.core.testing;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.HeldVersion;
import org.rollcall.platform.core.roster.PersonMark;

/** Erasures in memory; holds nothing on anybody. */
public final class MemoryErasures implements Erasures {
  private final List<Erasure> erasures = new ArrayList<>();

  @Override
  public synchronized List<Erasure> of(ConnectionId connection) {
    return erasures.stream().filter(it -> it.connection().equals(connection)).toList();
  }

  @Override
  public List<HeldVersion> held(ConnectionId connection, SourcedId person) {
    return List.of();
  }

  @Override
  public synchronized void erase(Erasure erasure, SourcedId person) {
    erasures.add(erasure);
  }

  @Override
  public synchronized boolean lift(ConnectionId connection, PersonMark mark) {
    return erasures.removeIf(it -> it.mark().equals(mark));
  }
}
