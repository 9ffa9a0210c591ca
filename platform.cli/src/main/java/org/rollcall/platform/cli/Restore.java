package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Puts a back-up into a home while no Rollcall runs on it. */
final class Restore implements Command {
  private static final String DATABASE = "rollcall.db";
  private static final Pattern KNOWN =
      Pattern.compile(
          "backup\\.properties|rollcall\\.db|rollcall\\.properties"
              + "|connectors/[A-Za-z0-9_+][A-Za-z0-9._+-]*\\.jar");
  private static final List<String> REPLACED =
      List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm", "rollcall.properties", "connectors");

  @Override
  public Usage usage() {
    return new Usage(
        "restore",
        List.of("FILE"),
        List.of(Option.flag("replace")),
        "Puts a back-up into the home that --home names, while Rollcall is stopped.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var home = Home.of(arguments, invocation.terminal().environment()).folder().toAbsolutePath();
    var file = Path.of(arguments.operand());
    try (var zip = new ZipFile(file.toFile())) {
      mustBeBackup(file, zip);
      if (!arguments.has("replace") && !empty(home)) {
        throw new CommandFailure(
            home
                + " is not empty; choose another --home, or say --replace to move what is there"
                + " aside.");
      }
      Files.createDirectories(home);
      try (var lock = locked(home)) {
        restore(zip, home);
        note(zip, home);
        lock.force(false);
      }
    } catch (IOException unusable) {
      throw new CommandFailure(
          file + " cannot be restored into " + home + ": " + unusable.getMessage() + ".");
    }
    if (invocation.json()) {
      invocation.print(new JsonObject());
      return;
    }
    invocation.say("Restored into " + home + ".");
    if (ofPostgres(home)) {
      invocation.say(
          "The back-up was made of a PostgreSQL database, and holds its content as rollcall.db:"
              + " create an empty database, let store.url name it, and run \"java -jar rollcall.jar"
              + " move-to-postgres\" on this home; or write store=sqlite to go on with the file.");
    }
    invocation.say(
        Files.exists(home.resolve("master.key"))
            ? "Start Rollcall on it. The master.key that is there was left as it is; only where it"
                + " does not fit the back-up, run \"rollcall key import FILE\" with the exported"
                + " one, or enter each secret again."
            : "Start Rollcall on it, then run \"rollcall key import FILE\" with the exported master"
                + " key; without it, each secret must be entered again.");
  }

  private static boolean ofPostgres(Path home) {
    var settings = new Properties();
    try (var lines = Files.newBufferedReader(home.resolve("rollcall.properties"))) {
      settings.load(lines);
    } catch (IOException none) {
      return false;
    }
    return settings.getProperty("store", "").strip().equals("postgres");
  }

  /** Written last: a restore that broke off excuses nothing. */
  private static void note(ZipFile zip, Path home) throws IOException {
    if (!Files.exists(home.resolve("audit.head"))) {
      return;
    }
    var backup = new Properties();
    try (var content = zip.getInputStream(zip.getEntry("backup.properties"))) {
      backup.load(content);
    }
    var note = home.resolve("audit.restored");
    Files.deleteIfExists(note);
    NewFile.write(
        note,
        "made=%s%nrestored=%s%n"
            .formatted(backup.getProperty("made", ""), Clock.systemUTC().instant()));
  }

  private static void mustBeBackup(Path file, ZipFile zip) {
    zip.stream()
        .filter(entry -> !KNOWN.matcher(entry.getName()).matches())
        .findFirst()
        .ifPresent(
            entry -> {
              throw new CommandFailure(
                  file
                      + " holds \""
                      + entry.getName()
                      + "\", which no back-up does; nothing was"
                      + " restored.");
            });
    long names = zip.stream().map(entry -> entry.getName()).distinct().count();
    if (zip.getEntry("backup.properties") == null
        || zip.getEntry(DATABASE) == null
        || names != zip.size()) {
      throw new CommandFailure(file + " is no back-up of Rollcall; nothing was restored.");
    }
  }

  private static boolean empty(Path home) throws IOException {
    if (!Files.exists(home)) {
      return true;
    }
    try (var files = Files.list(home)) {
      return files.findAny().isEmpty();
    }
  }

  private static FileChannel locked(Path home) throws IOException {
    var channel =
        FileChannel.open(
            home.resolve("rollcall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ownProcess) {
      // The same refusal, in one process.
    }
    channel.close();
    throw new CommandFailure("A Rollcall runs on " + home + "; stop it first.");
  }

  /** Everything is unpacked beside before anything takes its place. */
  private static void restore(ZipFile zip, Path home) throws IOException {
    var unpacked = Files.createTempDirectory(home, "restoring");
    Files.createDirectories(unpacked.resolve("connectors"));
    for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
      var entry = entries.next();
      NewFile.write(unpacked.resolve(entry.getName()), zip.getInputStream(entry));
    }
    Files.delete(unpacked.resolve("backup.properties"));
    moveAside(home);
    try (var files = Files.list(unpacked)) {
      for (Path file : files.toList()) {
        Files.move(file, home.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.delete(unpacked);
  }

  private static void moveAside(Path home) throws IOException {
    var there = REPLACED.stream().map(home::resolve).filter(Files::exists).toList();
    if (there.isEmpty()) {
      return;
    }
    var aside = Files.createTempDirectory(home, "replaced-");
    for (Path file : there) {
      Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
