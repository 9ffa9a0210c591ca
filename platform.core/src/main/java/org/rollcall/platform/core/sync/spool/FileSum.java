package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Tells whether a file is still what was written: a machine that lost its power may have cut it.
 */
record FileSum(long octets, long sum) {
  private static final int BUFFER = 1 << 17;

  static FileSum of(Path path) throws IOException {
    var crc = new CRC32C();
    var buffer = ByteBuffer.allocate(BUFFER);
    long octets = 0;
    try (var channel = FileChannel.open(path)) {
      for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
        octets += read;
        crc.update(buffer.flip());
        buffer.clear();
      }
    }
    return new FileSum(octets, crc.getValue());
  }

  static FileSum parse(String text) {
    int comma = text.indexOf(',');
    return new FileSum(
        Long.parseLong(text.substring(0, comma)), Long.parseLong(text.substring(comma + 1)));
  }

  @Override
  public String toString() {
    return octets + "," + sum;
  }
}
