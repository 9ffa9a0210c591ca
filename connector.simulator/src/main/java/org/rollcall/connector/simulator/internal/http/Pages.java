package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.FieldChoice;
import org.rollcall.connector.simulator.internal.query.Narrowing;
import org.rollcall.connector.simulator.internal.query.Selection;
import org.rollcall.connector.simulator.internal.query.SelectionCache;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** Answers with one page of a collection, or with one object. */
final class Pages {

  /** How far off the fault wrong-total is. */
  private static final int WRONG_BY = 17;

  private final District district;
  private final int clamp;
  private final SelectionCache cache = new SelectionCache();

  Pages(District district, int clamp) {
    this.district = district;
    this.clamp = clamp;
  }

  Answer page(RecordType type, Call call, Supplier<Selection> members) {
    return district.read(() -> readPage(type, call, members));
  }

  private Answer readPage(RecordType type, Call call, Supplier<Selection> members) {
    Table table = district.table(type);
    FieldChoice choice = FieldChoice.of(call.query(), type);
    int limit = Math.min(call.query().limit(), clamp);
    int asked = call.query().offset();
    Selection found =
        emptied(type, call) ? Selection.of(members.get().slots(0, 0)) : find(type, call, members);
    boolean loop = call.faults().has(FaultKind.LOOP);
    int offset = loop ? 0 : Math.min(asked, found.size());
    var records = new JsonArray();
    found
        .slots(offset, (int) Math.min(found.size(), (long) offset + limit))
        .forEach(slot -> records.add(choice.from(table.record(slot))));
    int total = found.size() + (call.faults().has(FaultKind.WRONG_TOTAL) ? WRONG_BY : 0);
    var links = new PageLinks(call, asked, limit, found.size(), loop);
    return Answer.json(200, envelope(type, call, records))
        .with("X-Total-Count", String.valueOf(total))
        .with("Link", links.header());
  }

  private Selection find(RecordType type, Call call, Supplier<Selection> members) {
    var narrowing = Narrowing.of(call.query(), type);
    Table table = district.table(type);
    return cache.get(
        call.url(), call.query(), district.revision(), () -> narrowing.apply(table, members.get()));
  }

  private static boolean emptied(RecordType type, Call call) {
    return call.faults()
        .rule(FaultKind.EMPTY)
        .filter(rule -> rule.value().equals(type.plural()))
        .isPresent();
  }

  private static JsonElement envelope(RecordType type, Call call, JsonArray records) {
    if (call.faults().has(FaultKind.NO_ENVELOPE)) {
      return records;
    }
    var envelope = new JsonObject();
    envelope.add(type.plural(), records);
    return envelope;
  }

  Answer single(RecordType type, Call call, IntPredicate belongs) {
    return district.read(
        () -> {
          FieldChoice choice = FieldChoice.of(call.query(), type);
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
