package org.rollcall.platform.core.outbound;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks beneath an exception. */
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  /** The first of a type, the exception itself included. */
  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
