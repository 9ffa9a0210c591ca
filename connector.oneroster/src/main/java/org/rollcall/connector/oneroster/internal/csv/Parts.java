package org.rollcall.connector.oneroster.internal.csv;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file's rows in so many files on disk that those of one key are together in one of them. */
final class Parts {
  private static final int BUFFER = 1 << 13;

  private final Path folder;
  private final String name;

  private Parts(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Writes the parts.
   *
   * @param column which holds the key
   * @param spread an odd number that nobody can foresee, so that no file can be made to fall into
   *     one part
   */
  static Parts split(
      TableFile table, String column, int count, long spread, Path folder, String name)
      throws IOException {
    var parts = new Parts(folder, name);
    var outs = new ArrayList<DataOutputStream>();
    try {
      for (int part = 0; part < count; part++) {
        var file = Files.newOutputStream(parts.file(part));
        outs.add(new DataOutputStream(new BufferedOutputStream(file, BUFFER)));
      }
      for (var row = table.next(); row != null; row = table.next()) {
        write(outs.get(part(table.heading().cell(row, column), count, spread)), row);
      }
    } finally {
      close(outs);
    }
    return parts;
  }

  private static int part(String key, int count, long spread) {
    long hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash + key.charAt(i) + 1) * spread;
      hash ^= hash >>> 29;
    }
    return (int) Long.remainderUnsigned(hash, count);
  }

  private static void write(DataOutputStream out, List<String> row) throws IOException {
    out.writeInt(row.size());
    for (var cell : row) {
      var octets = cell.getBytes(StandardCharsets.UTF_8);
      out.writeInt(octets.length);
      out.write(octets);
    }
  }

  private static void close(List<? extends Closeable> files) throws IOException {
    for (var file : files) {
      file.close();
    }
  }

  Rows open(int part) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part)), BUFFER));
    return new Rows() {
      @Override
      public @Nullable List<String> next() throws IOException {
        return read(in);
      }

      @Override
      public void close() throws IOException {
        in.close();
        Files.deleteIfExists(file(part));
      }
    };
  }

  private static @Nullable List<String> read(DataInputStream in) throws IOException {
    int cells;
    try {
      cells = in.readInt();
    } catch (EOFException e) {
      return null;
    }
    var row = new ArrayList<String>(cells);
    for (int i = 0; i < cells; i++) {
      row.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
    return row;
  }

  private Path file(int part) {
    return folder.resolve(name + "-" + part);
  }
}
