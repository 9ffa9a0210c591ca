package org.rollcall.platform.core.audit;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.ChainHead.Restored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the command restore leaves in a home for the next start, so that entries which the back-up
 * does not hold are not taken for cut off. It counts once.
 */
final class RestoreNote {
  private static final Logger LOG = LoggerFactory.getLogger(RestoreNote.class);

  private final Path path;

  RestoreNote(Path path) {
    this.path = path;
  }

  /** What was restored since the last start; empty as well where the note cannot be understood. */
  Optional<Restored> read(long kept) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      var note = new Properties();
      note.load(new StringReader(Files.readString(path, StandardCharsets.UTF_8)));
      return Optional.of(
          new Restored(
              kept,
              made(note.getProperty("made", "")),
              Instant.parse(note.getProperty("restored", ""))));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      LOG.warn("{} cannot be understood and does not count: {}", path, e.getMessage());
      return Optional.empty();
    }
  }

  private static @Nullable Instant made(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }

  /** It does not count again. */
  void used() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("{} must be deleted by the operator: {}", path, e.getMessage());
    }
  }
}
