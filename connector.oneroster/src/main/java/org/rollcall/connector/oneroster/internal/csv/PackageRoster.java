package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.Wholeness;

/** The roster in a package. A page is so many records of a file; a cursor says how many went by. */
public final class PackageRoster implements CsvRoster {
  private static final int PAGE = 5_000;
  private static final RecordSink NOBODY =
      new RecordSink() {
        @Override
        public void accept(RosterRecord record) {}

        @Override
        public void accept(Finding finding) {}
      };

  private final CsvPackage files;
  private final Manifest manifest;
  private final CsvContents contents;
  private final Map<RosterCollection, Place> places = new EnumMap<>(RosterCollection.class);

  private PackageRoster(CsvPackage files, Manifest manifest, CsvContents contents) {
    this.files = files;
    this.manifest = manifest;
    this.contents = contents;
  }

  public static PackageRoster open(CsvPackage files) {
    return reading(
        () -> {
          var check = new PackageCheck(files);
          var manifest = check.manifest();
          return new PackageRoster(files, manifest, check.contents(manifest));
        });
  }

  @Override
  public CsvContents contents() {
    return contents;
  }

  /** How far a collection has been read. */
  private static final class Place {
    private final Records records;
    private long went;
    private long octets;

    Place(Records records) {
      this.records = records;
    }
  }

  @Override
  public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
    return reading(
        () -> {
          try {
            return page(query.collection(), cursor, sink);
          } catch (UnreadableRow e) {
            throw new RowCheck(files).refusal(PackageCheck.read(manifest), e.row());
          }
        });
  }

  private RosterPage page(RosterCollection collection, Cursor cursor, RecordSink sink)
      throws IOException {
    var place = at(collection, cursor);
    int received = 0;
    boolean more = true;
    while (received < PAGE && more) {
      more = place.records.next(sink);
      received += more ? 1 : 0;
    }
    place.went += received;
    var octets = place.records.octets() - place.octets;
    place.octets += octets;
    var page = RosterPage.builder(received).bytes(octets);
    if (more) {
      return page.next(Cursor.of(String.valueOf(place.went))).build();
    }
    forget(collection);
    return page.total(place.went).wholeness(Wholeness.PROVEN).build();
  }

  /** The place of a cursor: where the page before ended, or from the beginning. */
  private Place at(RosterCollection collection, Cursor cursor) throws IOException {
    long from = cursor.text().isEmpty() ? 0 : Long.parseLong(cursor.text());
    var open = places.get(collection);
    if (open != null && open.went == from && from > 0) {
      return open;
    }
    forget(collection);
    var place = new Place(records(collection));
    places.put(collection, place);
    while (place.went < from && place.records.next(NOBODY)) {
      place.went++;
    }
    return place;
  }

  private Records records(RosterCollection collection) throws IOException {
    if (contents.mode(collection).isEmpty()) {
      throw new SisException(
          FailureKind.NOT_OFFERED, "The package has no " + collection.path() + ".");
    }
    if (collection == RosterCollection.USERS && contents.version() == OneRosterVersion.V1_2) {
      boolean told = manifest.mode(FileForm.ROLES.name()).filter(CsvMode.BULK::equals).isPresent();
      return new PeopleRecords(
          new RoleJoin(
              files,
              manifest.mode(collection.path()).isPresent(),
              manifest.mode(FileForm.ROLES.name()).isPresent()),
          new PeopleWithRoles(files, told),
          contents.mode(collection).filter(CsvMode.BULK::equals).isPresent());
    }
    return new PlainRecords(files, collection, FileForm.of(collection, contents.version()));
  }

  private void forget(RosterCollection collection) throws IOException {
    var place = places.remove(collection);
    if (place != null) {
      place.records.close();
    }
  }

  @Override
  public void close() {
    for (var collection : RosterCollection.values()) {
      reading(
          () -> {
            forget(collection);
            return collection;
          });
    }
  }

  /** Something that reads files. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> work) {
    try {
      return work.read();
    } catch (UnreadableRow e) {
      throw Unreadable.because(e.row().sentence());
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "The package cannot be read from the disk, or the disk is full: the operator of this"
              + " Rollcall looks at its disk.",
          e);
    }
  }
}
