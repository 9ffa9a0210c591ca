package org.rollcall.connector.simulator.internal.query;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.simulator.internal.record.Table;

/** Which slots of a table answer a request, in order. A whole table takes no memory. */
public final class Selection {

  private final int size;
  private final int @Nullable [] slots;

  private Selection(int size, int @Nullable [] slots) {
    this.size = size;
    this.slots = slots;
  }

  public static Selection everythingIn(Table table) {
    return table.isWhole() ? new Selection(table.slots(), null) : of(table.heldSlots());
  }

  public static Selection of(IntStream slots) {
    int[] array = slots.toArray();
    return new Selection(array.length, array);
  }

  public int size() {
    return size;
  }

  public IntStream slots() {
    return slots(0, size);
  }

  /** The slots from one position up to, and not including, another. */
  public IntStream slots(int from, int to) {
    return slots == null
        ? IntStream.range(from, to)
        : IntStream.range(from, to).map(position -> slots[position]);
  }
}
