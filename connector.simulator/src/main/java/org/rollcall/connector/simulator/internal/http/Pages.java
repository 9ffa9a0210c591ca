package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.ErrorShape;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Dialect;
import org.rollcall.connector.simulator.internal.query.FieldChoice;
import org.rollcall.connector.simulator.internal.query.Narrowing;
import org.rollcall.connector.simulator.internal.query.Query;
import org.rollcall.connector.simulator.internal.query.Selection;
import org.rollcall.connector.simulator.internal.query.SelectionCache;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** Answers with one page of a collection, or with one object. */
final class Pages {

  /** How far off the fault wrong-total is. */
  private static final int WRONG_BY = 17;

  private final District district;
  private final int clamp;
  private final Dialect dialect;
  private final SelectionCache cache = new SelectionCache();
  private final AtomicInteger turns = new AtomicInteger();

  Pages(District district, int clamp, Dialect dialect) {
    this.district = district;
    this.clamp = clamp;
    this.dialect = dialect;
  }

  Answer page(RecordType type, Call call, Supplier<Selection> members) {
    return district.read(() -> readPage(type, call, members));
  }

  private Answer readPage(RecordType type, Call call, Supplier<Selection> members) {
    Table table = district.table(type);
    Faults faults = call.faults();
    int turn = turns.getAndIncrement();
    FieldChoice choice = FieldChoice.of(call.query(), type, dialect);
    PageCut cut = PageCut.of(call.query(), clamp, faults, turn);
    Selection found = lacking(type, call) ? nothing(members) : find(type, call, members);
    int from = Math.min(cut.from(), found.size());
    var records = new JsonArray();
    found
        .slots(from, (int) Math.min(found.size(), (long) from + cut.limit()))
        .forEach(slot -> records.add(choice.from(table.record(slot))));
    if (faults.has(FaultKind.TWICE)) {
      Twice.on(records);
    }
    int twins = asksByEmail(call) && faults.has(FaultKind.TWO_TEACHERS) ? twin(records) : 0;
    Answer page = Answer.json(200, envelope(type, call, records, choice.warning()));
    if (!faults.has(FaultKind.NO_TOTAL)) {
      int total = found.size() + twins + error(faults, turn);
      page = page.with("X-Total-Count", String.valueOf(total));
    }
    if (faults.has(FaultKind.CHANGING_REVISION)) {
      page = page.with("X-Perm-Rev", String.valueOf(turn));
    }
    return new PageLinks(call, cut.offset(), cut.limit(), found.size()).on(page);
  }

  private static int error(Faults faults, int turn) {
    return (faults.has(FaultKind.WRONG_TOTAL) ? WRONG_BY : 0)
        + (faults.has(FaultKind.CHANGING_TOTAL) ? turn % 5 : 0);
  }

  private Selection find(RecordType type, Call call, Supplier<Selection> members) {
    Query query = call.query();
    if (query.value("filter").isPresent() && call.faults().has(FaultKind.FILTER, "refused")) {
      throw new Refusal(MinorCode.INVALID_FILTER_FIELD, "Filters are not offered here.");
    }
    Query asked = call.faults().has(FaultKind.FILTER, "ignored") ? query.without("filter") : query;
    var narrowing = Narrowing.of(asked, type, dialect);
    Table table = district.table(type);
    Selection found =
        cache.get(
            call.url(), asked, district.revision(), () -> narrowing.apply(table, members.get()));
    return call.faults().has(FaultKind.TOMBSTONES, "none")
        ? Selection.of(
            found.slots().filter(slot -> table.status(slot).equals(RecordBuilder.ACTIVE)))
        : found;
  }

  private static boolean lacking(RecordType type, Call call) {
    return call.faults().has(FaultKind.EMPTY, type.plural())
        || (asksByEmail(call) && call.faults().has(FaultKind.NO_TEACHER));
  }

  /** An unknown object in the address is still refused. */
  private static Selection nothing(Supplier<Selection> members) {
    return Selection.of(members.get().slots(0, 0));
  }

  private static boolean asksByEmail(Call call) {
    return call.query().value("filter").filter(text -> text.startsWith("email")).isPresent();
  }

  /** Every person found once more, under another identifier; says how many were added. */
  private static int twin(JsonArray records) {
    int found = records.size();
    for (int i = 0; i < found; i++) {
      JsonObject twin = records.get(i).getAsJsonObject().deepCopy();
      twin.addProperty("sourcedId", twin.get("sourcedId").getAsString() + "-twin");
      records.add(twin);
    }
    return found;
  }

  private static JsonElement envelope(
      RecordType type, Call call, JsonArray records, String warning) {
    if (call.faults().has(FaultKind.NO_ENVELOPE)) {
      return records;
    }
    JsonObject envelope =
        warning.isEmpty()
            ? new JsonObject()
            : ErrorShape.set("success", "warning", "invalid_selection_field", warning);
    boolean byPath = call.faults().has(FaultKind.PATH_ENVELOPE);
    envelope.add(byPath ? call.child() : type.plural(), records);
    return envelope;
  }

  Answer single(RecordType type, Call call, IntPredicate belongs) {
    return district.read(
        () -> {
          FieldChoice choice = FieldChoice.of(call.query(), type, dialect);
          int slot = slot(type, call.id());
          if (!belongs.test(slot)) {
            throw Refusal.unknownObject("such " + type.singular() + " " + call.id());
          }
          var record = choice.from(district.table(type).record(slot));
          if (call.faults().has(FaultKind.NO_ENVELOPE)) {
            return Answer.json(200, record);
          }
          var envelope = new JsonObject();
          envelope.add(type.singular(), record);
          return Answer.json(200, envelope);
        });
  }

  /** Where an object is; an unknown one is refused as the standard says. */
  int slot(RecordType type, String sourcedId) {
    return district
        .table(type)
        .slotOf(sourcedId)
        .orElseThrow(() -> Refusal.unknownObject(type.singular() + " " + sourcedId));
  }
}
