package org.rollcall.platform.core.sync.spool;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several sorted files read as one. */
final class EntryMerge implements Iterator<SpoolEntry>, Closeable {
  private final List<EntryFile.Reader> readers = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::entry, SpoolEntry.BY_KEY_THEN_PLACE));

  private record Head(SpoolEntry entry, Iterator<SpoolEntry> rest) {}

  EntryMerge(List<EntryFile> files) throws IOException {
    try {
      for (var file : files) {
        var reader = file.open();
        readers.add(reader);
        advance(reader);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void advance(Iterator<SpoolEntry> reader) {
    if (reader.hasNext()) {
      heads.add(new Head(reader.next(), reader));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public SpoolEntry next() {
    var least = heads.poll();
    if (least == null) {
      throw new NoSuchElementException();
    }
    advance(least.rest());
    return least.entry();
  }

  @Override
  public void close() throws IOException {
    for (var reader : readers) {
      reader.close();
    }
  }
}
