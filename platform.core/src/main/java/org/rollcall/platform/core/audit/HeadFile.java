package org.rollcall.platform.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** The head of the chain in a small file: a line for the newest entry, one for each lost one. */
final class HeadFile implements ChainHead {
  private static final String RESTORED = "restored";
  private static final String UNKNOWN = "-";

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
      var lines =
          Files.readAllLines(path, StandardCharsets.UTF_8).stream().map(HeadFile::lost).toList();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new Remembered(lines.get(0).mark(), lines.subList(1, lines.size())));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw unusable(e);
    }
  }

  @Override
  public void write(Remembered remembered) {
    var text = new StringBuilder(line(remembered.newest())).append('\n');
    remembered.lost().forEach(lost -> text.append(line(lost)).append('\n'));
    try {
      var beside = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(beside, text);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static String line(Mark mark) {
    return mark.sequence() + " " + mark.hash();
  }

  private static String line(Lost lost) {
    var restored = lost.restored();
    return restored == null
        ? line(lost.mark())
        : String.join(
            " ",
            line(lost.mark()),
            RESTORED,
            Long.toString(restored.kept()),
            restored.at().toString(),
            restored.made() == null ? UNKNOWN : restored.made().toString());
  }

  private static Lost lost(String line) {
    var parts = List.of(line.split(" "));
    if (parts.size() != 2 && (parts.size() != 6 || !parts.get(2).equals(RESTORED))) {
      throw new IllegalArgumentException("a line of the file is cut off");
    }
    var mark = new Mark(Long.parseLong(parts.get(0)), parts.get(1));
    return new Lost(mark, parts.size() == 2 ? null : restored(parts.subList(3, 6)));
  }

  private static Restored restored(List<String> parts) {
    var made = parts.get(2).equals(UNKNOWN) ? null : Instant.parse(parts.get(2));
    return new Restored(Long.parseLong(parts.get(0)), made, Instant.parse(parts.get(1)));
  }

  private SisException unusable(Exception cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        path + " cannot be read or written: the operator must look at the disk and its rights.",
        cause);
  }
}
