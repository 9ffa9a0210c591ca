package org.rollcall.platform.store.roster;

/** Goes through pairs of numbers: {@link #advance} first, then ask. */
interface Pairs extends AutoCloseable {
  /** To the next pair; false when there is none. */
  boolean advance();

  long first();

  long second();

  @Override
  default void close() {}
}
