package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Headers;
import org.rollcall.connector.oneroster.internal.roster.RecordParser;

/** Records of which each is one row of one file. */
final class PlainRecords implements Records {
  private final RosterCollection collection;
  private final CsvPackage files;
  private final TableFile table;
  private final RecordParser parser;
  private @Nullable RecordSink to;

  PlainRecords(CsvPackage files, RosterCollection collection, FileForm form) throws IOException {
    this.collection = collection;
    this.files = files;
    this.table = TableFile.open(files, form);
    this.parser =
        RecordParser.of(
            collection,
            record -> Objects.requireNonNull(to).accept(record),
            finding -> Objects.requireNonNull(to).accept(finding));
  }

  @Override
  public boolean next(RecordSink sink) throws IOException {
    var cells = table.next();
    if (cells == null) {
      return false;
    }
    var members = table.heading().members(cells);
    if (collection == RosterCollection.ENROLLMENTS) {
      var fields = new Fields(members);
      if (fields.reference("user").isEmpty() || fields.reference("class").isEmpty()) {
        var ending = endOf(fields);
        if (ending.isPresent()) {
          ending.get().ifPresent(sink::accept);
          return true;
        }
      }
    }
    to = sink;
    parser.parse(members).deliver();
    return true;
  }

  /**
   * The end of an enrollment of which only the sourcedId is told; empty when it does not end, and
   * nothing within when it is not held either.
   */
  private Optional<Optional<Enrollment>> endOf(Fields fields) {
    var id = fields.sourcedId();
    if (id.isEmpty() || Headers.read(id.get(), fields).status() != RecordStatus.TOBEDELETED) {
      return Optional.empty();
    }
    return Optional.of(held(id.get()).map(PlainRecords::ended));
  }

  private Optional<Enrollment> held(SourcedId id) {
    return files
        .held(collection, id)
        .filter(Enrollment.class::isInstance)
        .map(Enrollment.class::cast);
  }

  private static Enrollment ended(Enrollment held) {
    var header = RecordHeader.builder(held.sourcedId()).status(RecordStatus.TOBEDELETED).build();
    return Enrollment.builder(header, held.user(), held.schoolClass(), held.role()).build();
  }

  @Override
  public long octets() {
    return table.octets();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
