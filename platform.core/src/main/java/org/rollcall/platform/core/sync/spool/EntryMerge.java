package org.rollcall.platform.core.sync.spool;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Several sorted files read as one: a heap of readers, the one with the least entry on top. */
final class EntryMerge implements Iterator<SpoolEntry>, Closeable {
  private final List<EntryFile.Reader> readers = new ArrayList<>();
  private final SpoolEntry[] heads;
  private final EntryFile.Reader[] rests;
  private int size;

  EntryMerge(List<EntryFile> files) throws IOException {
    heads = new SpoolEntry[files.size()];
    rests = new EntryFile.Reader[files.size()];
    try {
      for (var file : files) {
        var reader = file.open();
        readers.add(reader);
        if (reader.hasNext()) {
          heads[size] = reader.next();
          rests[size] = reader;
          size++;
        }
      }
      for (int i = size / 2 - 1; i >= 0; i--) {
        sink(i);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return size > 0;
  }

  @Override
  public SpoolEntry next() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    var least = heads[0];
    if (rests[0].hasNext()) {
      heads[0] = rests[0].next();
    } else {
      size--;
      heads[0] = heads[size];
      rests[0] = rests[size];
    }
    sink(0);
    return least;
  }

  private void sink(int from) {
    int at = from;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heads[child + 1].isBefore(heads[child])) {
        child++;
      }
      if (!heads[child].isBefore(heads[at])) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int one, int other) {
    var head = heads[one];
    heads[one] = heads[other];
    heads[other] = head;
    var rest = rests[one];
    rests[one] = rests[other];
    rests[other] = rest;
  }

  @Override
  public void close() throws IOException {
    for (var reader : readers) {
      reader.close();
    }
  }
}
