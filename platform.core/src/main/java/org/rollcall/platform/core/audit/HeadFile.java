package org.rollcall.platform.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** The head of the chain in a small file: a line for the newest entry, one for each lost one. */
final class HeadFile implements ChainHead {
  private final Path path;

  HeadFile(Path path) {
    this.path = path;
  }

  @Override
  public Optional<Remembered> read() {
    try {
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      var marks =
          Files.readAllLines(path, StandardCharsets.UTF_8).stream().map(HeadFile::mark).toList();
      return marks.isEmpty()
          ? Optional.empty()
          : Optional.of(new Remembered(marks.get(0), marks.subList(1, marks.size())));
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(e);
    }
  }

  @Override
  public void write(Remembered remembered) {
    var text = new StringBuilder(line(remembered.newest()));
    remembered.lost().forEach(mark -> text.append(line(mark)));
    try {
      var beside = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(beside, text);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static String line(Mark mark) {
    return mark.sequence() + " " + mark.hash() + "\n";
  }

  private static Mark mark(String line) {
    var parts = List.of(line.split(" ", 2));
    if (parts.size() != 2) {
      throw new IllegalArgumentException("a line of the file is cut off");
    }
    return new Mark(Long.parseLong(parts.get(0)), parts.get(1));
  }

  private SisException unusable(Exception cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        path + " cannot be read or written: the operator must look at the disk and its rights.",
        cause);
  }
}
