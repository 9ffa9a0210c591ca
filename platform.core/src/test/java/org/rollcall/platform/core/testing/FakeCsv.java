package org.rollcall.platform.core.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.Wholeness;

/**
 * The schools of a package with a manifest.csv that is {@code bulk} or {@code delta}, and an
 * orgs.csv of lines {@code id,name} and {@code id,name,gone}; all else is there and empty in bulk.
 */
final class FakeCsv implements CsvRoster {
  private final CsvPackage files;
  private final List<String> schools;
  private final CsvContents contents;

  private FakeCsv(CsvPackage files, List<String> schools, CsvContents contents) {
    this.files = files;
    this.schools = schools;
    this.contents = contents;
  }

  static FakeCsv open(CsvPackage files) {
    if (!files.names().contains("manifest.csv")) {
      throw new SisException(FailureKind.FILE_UNREADABLE, "The package has no manifest.csv.");
    }
    boolean bulk = lines(files, "manifest.csv").contains("bulk");
    var contents = CsvContents.builder(OneRosterVersion.V1_1).source("Fake");
    contents.mode(RosterCollection.ORGS, bulk ? CsvMode.BULK : CsvMode.DELTA);
    if (bulk) {
      for (var collection : RosterCollection.values()) {
        contents.mode(collection, CsvMode.BULK);
      }
    }
    return new FakeCsv(
        files,
        lines(files, "orgs.csv"),
        contents.remarks(List.of("A remark of the file.")).build());
  }

  private static List<String> lines(CsvPackage files, String name) {
    try (var in =
        new BufferedReader(new InputStreamReader(files.open(name), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CsvContents contents() {
    return contents;
  }

  @Override
  public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
    var lines = query.collection() == RosterCollection.ORGS ? schools : List.<String>of();
    for (var line : lines) {
      var cells = line.split(",");
      if (cells.length < 2) {
        throw refusal();
      }
      sink.accept(
          FakeSis.school(
              cells[0],
              cells[1],
              cells.length > 2 ? RecordStatus.TOBEDELETED : RecordStatus.ACTIVE));
    }
    return RosterPage.builder(lines.size())
        .bytes(10L * lines.size())
        .total((long) lines.size())
        .wholeness(Wholeness.PROVEN)
        .build();
  }

  private SisException refusal() {
    for (int row = 0; row < schools.size(); row++) {
      if (!schools.get(row).contains(",")) {
        files.note(BadRow.builder("orgs.csv", row + 2L, "it has 1 value").fix("Add one.").build());
      }
    }
    return new SisException(FailureKind.FILE_UNREADABLE, "orgs.csv, row 2: it has 1 value.");
  }

  @Override
  public void close() {}
}
