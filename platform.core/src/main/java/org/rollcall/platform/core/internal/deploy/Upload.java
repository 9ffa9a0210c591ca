package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollcall.platform.core.refusal.Refusal;

/** A bundle on its way into the folder, under a name that the watcher does not look at. */
final class Upload implements AutoCloseable {
  static final long MAX_BYTES = 64L << 20;

  private final Path part;

  private Upload(Path part) {
    this.part = part;
  }

  /** Takes in what was sent, up to the limit. */
  static Upload receive(Path folder, InputStream bundle) throws IOException {
    Files.createDirectories(folder);
    var upload = new Upload(Files.createTempFile(folder, ".upload-", ".part"));
    try {
      upload.take(bundle);
      return upload;
    } catch (IOException | Refusal failed) {
      upload.close();
      throw failed;
    }
  }

  Path file() {
    return part;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }

  private void take(InputStream bundle) throws IOException {
    var buffer = new byte[1 << 16];
    long taken = 0;
    try (var out = Files.newOutputStream(part)) {
      for (int read = bundle.read(buffer); read >= 0; read = bundle.read(buffer)) {
        taken += read;
        if (taken > MAX_BYTES) {
          throw Refusal.invalid("file", "The file is larger than 64 MB; no connector is.");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
