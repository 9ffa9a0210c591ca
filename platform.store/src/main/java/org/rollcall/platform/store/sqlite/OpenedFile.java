package org.rollcall.platform.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The file that was opened, told from what is in its place later. A system lets a file be deleted
 * or replaced that a program has open: what is written from then on is in no folder any more, and
 * gone when the program ends. Used by any thread.
 */
final class OpenedFile {
  /** That what is open is not there any more. */
  static final class LostException extends SQLException {
    private static final long serialVersionUID = 1L;

    private LostException(Path file) {
      super(file + " was deleted or replaced while it was open");
    }
  }

  private final Path file;
  private final @Nullable Object identity;
  private final AtomicBoolean lost = new AtomicBoolean();
  private volatile Runnable rescue = () -> {};

  /** The file that is there now. */
  OpenedFile(Path file) {
    this.file = file;
    this.identity = identityOf(file);
  }

  Path path() {
    return file;
  }

  /** What is done once when it is lost, by whoever notices. */
  void whenLost(Runnable what) {
    rescue = what;
  }

  /** Before each write: costs one look at the folder. */
  void mustBeThere() throws LostException {
    if (identity == null || Objects.equals(identity, identityOf(file))) {
      lost.set(false);
      return;
    }
    if (!lost.getAndSet(true)) {
      rescue.run();
    }
    throw new LostException(file);
  }

  /** Null where there is no file, or where the system does not tell files apart. */
  private static @Nullable Object identityOf(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }
}
