package org.rollcall.platform.web.internal.page.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.PlanEntry;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.FieldRow;
import org.rollcall.platform.web.internal.view.Words;

/**
 * One change of a plan, as a line.
 *
 * @param path where the record is shown as it is now; empty where nothing shows it
 * @param listed its fields, of something that comes or goes
 */
record EntryRow(
    Chip kind,
    String type,
    String title,
    String path,
    String school,
    String className,
    String reason,
    boolean ended,
    boolean suspicious,
    boolean approved,
    boolean conflict,
    List<FieldRow> fields,
    List<Value> listed) {

  /** A field of a record that comes or goes. */
  record Value(String label, String value) {}

  static EntryRow of(ConnectionId connection, PlanEntry entry) {
    boolean change = entry.kind() == ChangeKind.CHANGE;
    return new EntryRow(
        PlanWords.chip(entry.kind(), entry.reason()),
        PlanWords.type(entry.type()),
        entry.title(),
        entry.kind() == ChangeKind.ADDITION ? "" : path(connection, entry),
        entry.schoolName(),
        entry.className(),
        PlanWords.reason(entry.reason(), entry.type()),
        entry.ended(),
        entry.suspicious(),
        entry.approved(),
        entry.conflict(),
        change ? FieldRow.of(entry.fields()) : List.of(),
        change ? List.of() : entry.fields().stream().map(EntryRow::value).toList());
  }

  private static Value value(FieldChange of) {
    return new Value(Words.ofToken(of.field()), of.after().isEmpty() ? of.before() : of.after());
  }

  /** Whether its fields are folded away. */
  boolean folded() {
    return !listed.isEmpty();
  }

  private static String path(ConnectionId connection, PlanEntry entry) {
    var id = URLEncoder.encode(entry.id().value(), UTF_8);
    var collection = entry.type().collection();
    if (collection == RosterCollection.USERS) {
      return "/connections/" + connection + "/person?id=" + id;
    }
    return collection == RosterCollection.CLASSES
        ? "/connections/" + connection + "/class?id=" + id
        : "";
  }
}
