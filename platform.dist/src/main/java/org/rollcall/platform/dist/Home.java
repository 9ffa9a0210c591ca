package org.rollcall.platform.dist;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** ROLLCALL_HOME, made and locked: one Rollcall per home. */
final class Home implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Home open(Path folder) throws StartProblem {
    try {
      OwnerOnlyFolder.make(folder);
      var home = new Home(folder, lock(folder));
      home.wipe("tmp");
      Files.createDirectories(home.folder("tmp"));
      Files.createDirectories(home.folder("log"));
      home.forgetAddress();
      return home;
    } catch (IOException unwritable) {
      for (var path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
        if (Files.isRegularFile(path)) {
          throw new StartProblem(
              "Rollcall cannot write to its home "
                  + folder
                  + ": "
                  + path
                  + " is a file, and a folder is needed there. Choose a folder with --home.",
              unwritable);
        }
      }
      throw new StartProblem(
          "Rollcall cannot write to its home "
              + folder
              + ": let the user "
              + System.getProperty("user.name")
              + " own that folder, or choose another with --home.",
          unwritable);
    }
  }

  Path path() {
    return folder;
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  /** Tells the command line where the console is. */
  void rememberAddress(String url) throws IOException {
    Files.writeString(folder("console.url"), url + "\n");
  }

  void forgetAddress() throws IOException {
    Files.deleteIfExists(folder("console.url"));
  }

  @Override
  public void close() throws IOException {
    forgetAddress();
    lock.close();
  }

  private static FileChannel lock(Path folder) throws IOException, StartProblem {
    var file = folder.resolve("rollcall.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ownProcess) {
      // The same refusal: somebody in this very process has it.
    }
    channel.close();
    throw new StartProblem(
        "Another Rollcall already runs on "
            + folder
            + ": stop it first, or choose another home with --home.");
  }

  private void wipe(String name) throws IOException {
    if (!Files.exists(folder(name))) {
      return;
    }
    try (var files = Files.walk(folder(name))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
