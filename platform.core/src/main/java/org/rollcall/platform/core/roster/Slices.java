package org.rollcall.platform.core.roster;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through lists that are longer than what is taken at once. */
public final class Slices {
  private Slices() {}

  /** What is asked for to get the rest. */
  @FunctionalInterface
  public interface Next<S> {
    /** Null when there is no more. */
    @Nullable String after(S slice);
  }

  /**
   * From the first slice to the last one, or until there is enough.
   *
   * @param from the slice that begins there; the first one begins at the empty text
   */
  public static <S> void each(
      Function<String, S> from, Next<S> next, Consumer<S> take, BooleanSupplier enough) {
    for (String after = ""; after != null; ) {
      var slice = from.apply(after);
      take.accept(slice);
      after = enough.getAsBoolean() ? null : next.after(slice);
    }
  }
}
