package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the directory at the end of an archive says besides what the JDK tells: links, encryption,
 * names that stand there twice.
 *
 * @see APPNOTE.TXT 6.3, 4.3.12 and 4.3.16
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ITEM = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int ITEM_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGEST = 1 << 20;
  private static final int KIND = 0xF000;
  private static final int LINK = 0xA000;
  private static final int FOLDER = 0x4000;

  private ZipDirectory() {}

  static List<ZipItem> read(Path archive, int most) throws IOException {
    try (var file = FileChannel.open(archive)) {
      return items(directory(file), most);
    }
  }

  private static ByteBuffer directory(FileChannel file) throws IOException {
    long tailSize = Math.min(file.size(), END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE);
    var tail = at(file, file.size() - tailSize, (int) tailSize);
    for (int at = (int) tailSize - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        return at(file, tail, at, file.size() - tailSize + at);
      }
    }
    throw cutOff();
  }

  private static ByteBuffer at(FileChannel file, ByteBuffer tail, int at, long end)
      throws IOException {
    long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
    long begin = end - size;
    if (at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR_64) {
      long place = tail.getLong(at - LOCATOR_SIZE + 8);
      var wide = at(file, place, 56);
      if (wide.getInt(0) != END_64) {
        throw cutOff();
      }
      size = wide.getLong(40);
      begin = place - size;
    }
    if (size < 0 || size > LARGEST || begin < 0) {
      throw cutOff();
    }
    return at(file, begin, (int) size);
  }

  private static ByteBuffer at(FileChannel file, long place, int size) throws IOException {
    if (place < 0 || place + size > file.size()) {
      throw cutOff();
    }
    var octets = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (octets.hasRemaining() && file.read(octets, place + octets.position()) >= 0) {
      // Until all is there.
    }
    return octets.flip();
  }

  private static List<ZipItem> items(ByteBuffer directory, int most) {
    var items = new ArrayList<ZipItem>();
    while (directory.remaining() > 0) {
      if (directory.remaining() < ITEM_SIZE || directory.getInt(directory.position()) != ITEM) {
        throw cutOff();
      }
      items.add(item(directory));
      if (items.size() > most) {
        throw Damaged.because(
            "The zip holds more than "
                + most
                + " files; a OneRoster package has at most 22. Zip these alone.");
      }
    }
    return items;
  }

  private static ZipItem item(ByteBuffer directory) {
    int at = directory.position();
    int flags = directory.getShort(at + 8);
    int nameSize = directory.getShort(at + 28) & 0xFFFF;
    int extraSize = directory.getShort(at + 30) & 0xFFFF;
    int commentSize = directory.getShort(at + 32) & 0xFFFF;
    int kind = (directory.getInt(at + 38) >>> 16) & KIND;
    int next = at + ITEM_SIZE + nameSize + extraSize + commentSize;
    if (next > directory.limit()) {
      throw cutOff();
    }
    var name = new byte[nameSize];
    directory.get(at + ITEM_SIZE, name);
    directory.position(next);
    var text = new String(name, StandardCharsets.UTF_8);
    return new ZipItem(text, (flags & 1) != 0, kind == LINK, text.endsWith("/") || kind == FOLDER);
  }

  private static RuntimeException cutOff() {
    return Damaged.because(
        "The zip is damaged or was cut off: its directory cannot be read. Export it anew, and send"
            + " the whole file.");
  }
}
