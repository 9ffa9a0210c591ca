package org.rollcall.connector.simulator.internal.record;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * All records of one type. A slot is a seeded record, possibly replaced or absent, or one added
 * later; only what differs from the seed takes memory. Guarded by the district's lock.
 */
public final class Table {

  private final RecordSource seed;
  private final UnaryOperator<JsonObject> dress;
  private final Map<Integer, JsonObject> replaced = new HashMap<>();
  private final List<JsonObject> added = new ArrayList<>();
  private final Map<String, Integer> addedSlots = new HashMap<>();
  private final BitSet absent = new BitSet();

  /** A table whose records are dressed as the personality would show them, each time anew. */
  public Table(RecordSource seed, UnaryOperator<JsonObject> dress) {
    this.seed = seed;
    this.dress = dress;
  }

  public int slots() {
    return seed.size() + added.size();
  }

  public int seededSlots() {
    return seed.size();
  }

  public boolean holds(int slot) {
    return !absent.get(slot);
  }

  public boolean isWhole() {
    return absent.isEmpty();
  }

  /** Whether slot order is also the order by sourcedId; additions come last and may break it. */
  public boolean isInIdOrder() {
    return added.isEmpty();
  }

  public JsonObject record(int slot) {
    boolean asSeeded = slot < seed.size() && !replaced.containsKey(slot);
    return dress.apply(asSeeded ? seed.record(slot) : stored(slot).deepCopy());
  }

  public String sourcedId(int slot) {
    return slot < seed.size()
        ? seed.sourcedId(slot)
        : text(added.get(slot - seed.size()), "sourcedId");
  }

  public String status(int slot) {
    return slot < seed.size() && !replaced.containsKey(slot)
        ? seed.status(slot)
        : text(stored(slot), "status");
  }

  public String lastModified(int slot) {
    return slot < seed.size() && !replaced.containsKey(slot)
        ? RecordBuilder.SEEDED_AT
        : text(stored(slot), "dateLastModified");
  }

  /** The sourcedId that a reference field holds, or empty text where there is none. */
  public String reference(int slot, String field) {
    boolean asSeeded = slot < seed.size() && !replaced.containsKey(slot);
    JsonObject json = asSeeded ? seed.record(slot) : stored(slot);
    return json.has(field) ? text(json.getAsJsonObject(field), "sourcedId") : "";
  }

  public OptionalInt slotOf(String sourcedId) {
    int seeded = seed.indexOf(sourcedId);
    int slot = seeded >= 0 ? seeded : addedSlots.getOrDefault(sourcedId, -1);
    return slot >= 0 && holds(slot) ? OptionalInt.of(slot) : OptionalInt.empty();
  }

  public IntStream heldSlots() {
    return IntStream.range(0, slots()).filter(this::holds);
  }

  public IntStream addedSlots() {
    return IntStream.range(seed.size(), slots()).filter(this::holds);
  }

  /** Stores a record under its sourcedId and says whether it is new. */
  public boolean put(JsonObject json) {
    String id = text(json, "sourcedId");
    boolean isNew = slotOf(id).isEmpty();
    int seeded = seed.indexOf(id);
    if (seeded >= 0) {
      replaced.put(seeded, json);
      absent.clear(seeded);
    } else if (addedSlots.containsKey(id)) {
      int slot = addedSlots.get(id);
      added.set(slot - seed.size(), json);
      absent.clear(slot);
    } else {
      addedSlots.put(id, slots());
      added.add(json);
    }
    return isNew;
  }

  public boolean remove(String sourcedId) {
    OptionalInt slot = slotOf(sourcedId);
    slot.ifPresent(absent::set);
    return slot.isPresent();
  }

  public void removeAll() {
    absent.set(0, slots());
  }

  /** Back to the seed. */
  public void restore() {
    replaced.clear();
    added.clear();
    addedSlots.clear();
    absent.clear();
  }

  private JsonObject stored(int slot) {
    JsonObject found = slot < seed.size() ? replaced.get(slot) : added.get(slot - seed.size());
    if (found == null) {
      throw new IllegalStateException("Slot " + slot + " holds no stored record.");
    }
    return found;
  }

  private static String text(JsonObject json, String field) {
    return json.get(field).getAsString();
  }
}
