package org.rollcall.platform.store.roster;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ordered runs of pairs as one. */
final class MergedPairs implements Pairs {
  private final List<Pairs> all;
  private final PriorityQueue<Pairs> heads =
      new PriorityQueue<>(Comparator.comparingLong(Pairs::first));
  private @Nullable Pairs current;

  MergedPairs(List<Pairs> all) {
    this.all = List.copyOf(all);
    for (var pairs : all) {
      if (pairs.advance()) {
        heads.add(pairs);
      }
    }
  }

  @Override
  public boolean advance() {
    var before = current;
    if (before != null && before.advance()) {
      heads.add(before);
    }
    current = heads.poll();
    return current != null;
  }

  @Override
  public long first() {
    return now().first();
  }

  @Override
  public long second() {
    return now().second();
  }

  private Pairs now() {
    if (current == null) {
      throw new IllegalStateException("there is no pair here");
    }
    return current;
  }

  @Override
  public void close() {
    all.forEach(Pairs::close);
  }
}
