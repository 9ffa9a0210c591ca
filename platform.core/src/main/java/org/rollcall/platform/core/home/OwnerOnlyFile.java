package org.rollcall.platform.core.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** A small text that is made once, and that only the owner of the installation may read. */
public final class OwnerOnlyFile {
  private final Path path;

  public OwnerOnlyFile(Path path) {
    this.path = path;
  }

  /** What stands in the file; made first when there is no file. */
  public String readOrMake(Supplier<String> fresh) {
    try {
      if (!Files.exists(path)) {
        make(fresh.get());
      }
      OwnerOnly.of(path).tighten(path);
      var text = Files.readString(path, StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        throw new IOException("the file is empty");
      }
      return text;
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          path + " cannot be read or made: let the user that runs Rollcall own it and its folder.",
          e);
    }
  }

  /** Writes beside and moves, so that a crash leaves no half a key. */
  private void make(String text) throws IOException {
    var beside = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(beside);
    try (var channel =
        FileChannel.open(
            beside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.of(path).attribute())) {
      var octets = StandardCharsets.UTF_8.encode(text + "\n");
      while (octets.hasRemaining()) {
        channel.write(octets);
      }
      // A key must be on the disk before anything is sealed with it.
      channel.force(true);
    }
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
