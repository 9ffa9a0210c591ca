package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;

/** A zip as a package, held to its limits. */
final class ZipPackage implements CsvPackage, AutoCloseable {
  /** Below this a file may be packed as tight as it likes. */
  private static final long SMALL = 1L << 20;

  private final ZipFile zip;
  private final Set<String> names;
  private final Path scratch;
  private final BiFunction<RosterCollection, SourcedId, Optional<RosterRecord>> held;
  private final Consumer<BadRow> badRows;

  private ZipPackage(
      ZipFile zip,
      Set<String> names,
      Path scratch,
      BiFunction<RosterCollection, SourcedId, Optional<RosterRecord>> held,
      Consumer<BadRow> badRows) {
    this.zip = zip;
    this.names = names;
    this.scratch = scratch;
    this.held = held;
    this.badRows = badRows;
  }

  static ZipPackage open(
      Path archive,
      PackageLimits limits,
      Path scratch,
      BiFunction<RosterCollection, SourcedId, Optional<RosterRecord>> held,
      Consumer<BadRow> badRows) {
    try {
      mustBeZip(archive);
      var names = ZipNames.checked(ZipDirectory.read(archive, limits.files()));
      var zip = new ZipFile(archive.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
      boolean good = false;
      try {
        var opened = new ZipPackage(zip, names, scratch, held, badRows);
        opened.mustBeNoBomb(limits);
        good = true;
        return opened;
      } finally {
        if (!good) {
          zip.close();
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw Damaged.because(
          "The zip is damaged or was cut off. Zip the files anew, and send the whole zip.", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static void mustBeZip(Path archive) throws IOException {
    try (var in = Files.newInputStream(archive)) {
      var head = in.readNBytes(4);
      if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
        throw Damaged.because(
            head.length == 0
                ? "The file is empty. Send the zip with the CSV files."
                : "The file is no zip. Zip the CSV files, manifest.csv among them, and send that.");
      }
    }
  }

  private void mustBeNoBomb(PackageLimits limits) {
    long all = 0;
    for (var name : names) {
      var entry = zip.getEntry(name);
      if (entry == null || entry.getSize() < 0 || entry.getCompressedSize() < 0) {
        throw Damaged.because("The zip is damaged. Zip the files anew.");
      }
      all += entry.getSize();
      boolean tight = entry.getSize() / limits.ratio() > entry.getCompressedSize();
      if (entry.getSize() > SMALL && tight) {
        throw Damaged.because(
            "In the zip, "
                + Damaged.shown(name)
                + " unpacks to more than "
                + limits.ratio()
                + " times its size, as no roster does. If it is right, the operator raises"
                + " packages.ratio.");
      }
      if (all > limits.unpacked()) {
        throw Damaged.because(
            "The zip unpacks to more than "
                + (limits.unpacked() >> 20)
                + " MB. If it is right, the operator raises packages.unpacked.");
      }
    }
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public long size(String name) {
    var entry = names.contains(name) ? zip.getEntry(name) : null;
    return entry == null ? 0 : entry.getSize();
  }

  @Override
  public InputStream open(String name) throws IOException {
    var entry = names.contains(name) ? zip.getEntry(name) : null;
    if (entry == null) {
      throw new IllegalArgumentException("the package has no such file");
    }
    try {
      return new CheckedStream(zip.getInputStream(entry), entry);
    } catch (ZipException e) {
      throw Damaged.because(
          "In the zip, " + Damaged.shown(name) + " cannot be unpacked. Zip the files anew.", e);
    }
  }

  @Override
  public Path scratch() {
    return scratch;
  }

  @Override
  public Optional<RosterRecord> held(RosterCollection collection, SourcedId id) {
    return held.apply(collection, id);
  }

  @Override
  public void note(BadRow row) {
    badRows.accept(row);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static SisException unreadable(IOException e) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot read or write the folder packages in ROLLCALL_HOME: the operator must look"
            + " whether the disk is full and the folder writable.",
        e);
  }
}
