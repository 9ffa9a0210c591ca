package org.rollcall.platform.core.plan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** The steps of one collection by key, on disk. Written once, read as often as needed. */
final class StepFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final DataOutputStream out;
  private final Map<Step.Kind, Long> counts = new EnumMap<>(Step.Kind.class);
  private long digest = 1;

  StepFile(Path path) {
    this.path = path;
    try {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void add(Step step) {
    try {
      step.write(out);
    } catch (IOException e) {
      throw failed(e);
    }
    counts.merge(step.kind(), 1L, Long::sum);
    digest =
        31 * (31 * digest + step.kind().name().hashCode())
            + step.key().low()
            + step.content().low();
  }

  long count(Step.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  long size() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same for the same steps; all but certainly another for others. */
  long digest() {
    return digest;
  }

  /** Nothing more is added. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  Reader open() {
    try {
      return new Reader(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER)), size());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static SisException failed(IOException cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot write to the folder tmp in ROLLCALL_HOME: the operator must look whether"
            + " the disk is full and the folder writable.",
        cause);
  }

  /** Reads them from the first to the last. */
  static final class Reader implements Iterator<Step>, AutoCloseable {
    private final DataInputStream in;
    private long left;

    private Reader(DataInputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Step next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        return Step.read(in);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
