package org.rollcall.platform.itest.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is lost: what is left is a back-up and, in another place, the exported master key. */
class RestoringABackupTest {
  private static final String NEXT = "the-secret-of-next-year";
  private static final String PASSPHRASE = "a passphrase of a safe\n";

  private final Path folder;

  RestoringABackupTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void without_the_key_secrets_wait_and_with_it_everything_goes_on() throws Exception {
    try (var simulator = SimulatorProcess.start(60)) {
      loseTheMachine(simulator);
      var home = folder.resolve("new");
      try (var rollcall = RollcallProcess.start(home)) {
        assertThat(rollcall.run("secrets", Connected.NAME).mustSucceed().output())
            .contains("closed", "enter the secret again");

        var stopped = Connected.sync(rollcall);
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.errors())
            .contains("another master key", "Nothing was read", "rollcall key import");
        assertThat(Connected.roster(rollcall)).containsEntry("users", 0);

        var imported = rollcall.runTyping(PASSPHRASE, "key", "import", file("key"));
        assertThat(imported.mustSucceed().output()).contains("open again: 2");
        Connected.sync(rollcall).mustSucceed();
        assertThat(Connected.roster(rollcall)).containsEntry("users", simulator.active("users"));
      }
    }
  }

  private void loseTheMachine(SimulatorProcess simulator) throws Exception {
    var home = folder.resolve("old");
    try (var rollcall = RollcallProcess.start(home)) {
      Connected.connect(rollcall, simulator).mustSucceed();
      enterNext(rollcall);
      var before = Files.readString(home.resolve("master.key"));
      assertThat(rollcall.run("key", "rotate").mustSucceed().output()).contains("anew: 2");
      assertThat(home.resolve("master.key")).content().isNotEqualTo(before);
      rollcall.runTyping(PASSPHRASE, "key", "export", file("key")).mustSucceed();
      rollcall.run("backup", file("backup.zip")).mustSucceed();

      assertThat(everythingIn(folder.resolve("backup.zip")))
          .contains("Our SIS")
          .doesNotContain(simulator.field("clientSecret"), NEXT)
          .doesNotContain(key(home, "master.key"), octets(key(home, "master.key")))
          .doesNotContain(key(home, "operator.key"));
    }
    var restored =
        RollcallProcess.command(
            home, "restore", file("backup.zip"), "--home", folder.resolve("new").toString());
    assertThat(restored.mustSucceed().output()).contains("key import");
  }

  /** One that counts only later, so that it is kept although the SIS does not know it. */
  private static void enterNext(RollcallProcess rollcall) throws Exception {
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    var entered =
        rollcall.runTyping(
            NEXT + "\n",
            "secrets",
            "enter",
            Connected.NAME,
            "--slot",
            "next",
            "--secret-code",
            "-",
            "--effective",
            day);
    assertThat(entered.mustSucceed().output()).contains("next", day);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String key(Path home, String file) throws IOException {
    return Files.readString(home.resolve(file)).strip();
  }

  private static String octets(String base64) {
    return new String(Base64.getDecoder().decode(base64), ISO_8859_1);
  }

  /** The file and what is packed in it, octet for octet: one of the entries is a database. */
  private static String everythingIn(Path backup) throws IOException {
    var all = new ByteArrayOutputStream();
    all.writeBytes(Files.readAllBytes(backup));
    try (var zip = new ZipFile(backup.toFile())) {
      for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
        try (var content = zip.getInputStream(entries.next())) {
          content.transferTo(all);
        }
      }
    }
    return all.toString(ISO_8859_1);
  }
}
