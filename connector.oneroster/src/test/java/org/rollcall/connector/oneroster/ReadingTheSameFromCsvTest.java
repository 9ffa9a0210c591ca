package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.RecordingSink;

/** The simulator's district by its API and by the package that it writes of it. */
class ReadingTheSameFromCsvTest {
  private final Path scratch;
  private final OneRosterClient client =
      new OneRosterClient(ClientProfile.builder().tokenByBasic().tokenByBody().build());

  ReadingTheSameFromCsvTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @ParameterizedTest
  @CsvSource({"infinite-campus, V1_2", "skyward-qmlativ, V1_1", "powerschool, V1_1"})
  void the_roster_is_the_same(String personality, OneRosterVersion version) throws IOException {
    try (var sis = Simulator.named(personality).students(60).start();
        var api = client.openRoster(Probing.connection(sis, version));
        var csv = client.openPackage(exported(sis))) {
      assertThat(csv.contents().version()).isEqualTo(version);
      for (var collection : RosterCollection.values()) {
        if (collection != RosterCollection.DEMOGRAPHICS) {
          var records = all(csv, collection);
          assertThat(records).isNotEmpty();
          assertThat(records)
              .as("%s", collection)
              .usingRecursiveFieldByFieldElementComparatorIgnoringFields("header.dateLastModified")
              .isEqualTo(all(api, collection));
        }
      }
    }
  }

  private static List<RosterRecord> all(RosterSource source, RosterCollection collection) {
    var sink = new RecordingSink();
    sink.readAll(source, RosterQuery.builder(collection).build());
    return sink.records().stream()
        .filter(RosterRecord::active)
        .sorted(Comparator.comparing(record -> record.sourcedId().value()))
        .toList();
  }

  private CsvPackage exported(Simulator sis) throws IOException {
    var octets = new ByteArrayOutputStream();
    sis.exportCsv(octets);
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(octets.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new Exported(files, scratch);
  }

  private record Exported(Map<String, byte[]> files, Path scratch) implements CsvPackage {
    @Override
    public Set<String> names() {
      return files.keySet();
    }

    @Override
    public long size(String name) {
      return files.getOrDefault(name, new byte[0]).length;
    }

    @Override
    public InputStream open(String name) {
      return new ByteArrayInputStream(files.getOrDefault(name, new byte[0]));
    }

    @Override
    public Optional<RosterRecord> held(RosterCollection collection, SourcedId id) {
      return Optional.empty();
    }

    @Override
    public void note(BadRow row) {
      throw new AssertionError(row);
    }
  }
}
