package org.rollcall.connector.simulator.internal.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** Filters a selection and puts it in the order asked for. */
public final class Narrowing {

  private record Keyed(int slot, String key) {}

  private final Optional<Filter> filter;
  private final Optional<String> sort;
  private final boolean descending;

  private Narrowing(Optional<Filter> filter, Optional<String> sort, boolean descending) {
    this.filter = filter;
    this.sort = sort;
    this.descending = descending;
  }

  /**
   * An unknown sort field leaves the natural order: 1.2 rostering has no code to refuse it with.
   */
  public static Narrowing of(Query query, RecordType type, Dialect dialect) {
    return new Narrowing(
        query.value("filter").map(text -> Filter.parse(text, type, dialect)),
        query.value("sort").filter(field -> FieldCatalogue.knows(type, field, dialect.version())),
        query.value("orderBy").filter("desc"::equalsIgnoreCase).isPresent());
  }

  public Selection apply(Table table, Selection selection) {
    Selection filtered =
        filter
            .map(each -> Selection.of(selection.slots().filter(each.on(table))))
            .orElse(selection);
    return sort.map(field -> sorted(table, filtered, field)).orElse(filtered);
  }

  private Selection sorted(Table table, Selection selection, String field) {
    boolean natural = field.equals("sourcedId") && table.isInIdOrder();
    if (natural) {
      return descending ? reversed(selection) : selection;
    }
    Comparator<Keyed> order = Comparator.comparing(Keyed::key);
    return Selection.of(
        selection
            .slots()
            .mapToObj(slot -> new Keyed(slot, key(table, slot, field)))
            .sorted(descending ? order.reversed() : order)
            .mapToInt(Keyed::slot));
  }

  private static Selection reversed(Selection selection) {
    int last = selection.size() - 1;
    int[] slots = selection.slots().toArray();
    return Selection.of(IntStream.rangeClosed(0, last).map(position -> slots[last - position]));
  }

  private String key(Table table, int slot, String field) {
    FieldValues values =
        FieldValues.HEADER.contains(field)
            ? FieldValues.ofHeader(table, slot)
            : FieldValues.of(table.record(slot));
    List<String> found = values.at(field);
    return found.isEmpty() ? "" : found.get(0);
  }
}
