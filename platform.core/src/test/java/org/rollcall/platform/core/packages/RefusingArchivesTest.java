package org.rollcall.platform.core.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.testing.Zip;

class RefusingArchivesTest {
  private static final PackageLimits LIMITS = new PackageLimits(1 << 20, 4 << 20, 50, 30);

  private final Path folder;

  RefusingArchivesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ZipPackage open(byte[] octets) {
    try {
      var file = Files.write(folder.resolve("a.zip"), octets);
      return ZipPackage.open(file, LIMITS, folder, (collection, id) -> Optional.empty(), row -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String refused(byte[] octets) {
    var failure =
        catchThrowableOfType(
            SisException.class,
            () -> {
              try (var zip = open(octets)) {
                for (var name : zip.names()) {
                  try (var in = zip.open(name)) {
                    in.readAllBytes();
                  }
                }
              }
            });
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(FailureKind.FILE_UNREADABLE);
    return failure.sentence();
  }

  private static byte[] zip(String... names) {
    var zip = new Zip();
    for (var name : names) {
      zip.with(name, "x");
    }
    return zip.octets();
  }

  /** Puts something in the place of what stands first in the directory at the end. */
  private static byte[] patched(byte[] zip, int offset, int... octets) {
    var changed = zip.clone();
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    for (int i = 0; i < octets.length; i++) {
      changed[at + offset + i] = (byte) octets[i];
    }
    return changed;
  }

  @Test
  void plain_files_are_handed_out_and_what_mac_and_windows_put_beside_is_not() throws Exception {
    try (var zip = open(zip("users.csv", "__MACOSX/._users.csv", ".DS_Store"))) {
      assertThat(zip.names()).containsExactly("users.csv");
      assertThat(zip.size("users.csv")).isEqualTo(2);
      try (var in = zip.open("users.csv")) {
        assertThat(in.readAllBytes()).isEqualTo("x\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void paths_folders_and_twins_are_refused() {
    assertThat(refused(zip("../users.csv"))).contains("points out of the package");
    assertThat(refused(zip("/etc/users.csv"))).contains("points out of the package");
    assertThat(refused(zip("C:users.csv"))).contains("points out of the package");
    assertThat(refused(zip("export/users.csv"))).contains("not the folder they are in");
    assertThat(refused(zip("export\\users.csv"))).contains("not the folder they are in");
    assertThat(refused(zip("users.csv", "Users.csv"))).contains("twice");
    assertThat(refused(zip("users.csv", "a\u0001b.csv"))).contains("without a proper name");
  }

  @Test
  void the_same_name_twice_is_refused() {
    var twins = new String(zip("users.csv", "userz.csv"), StandardCharsets.ISO_8859_1);

    assertThat(refused(twins.replace("userz", "users").getBytes(StandardCharsets.ISO_8859_1)))
        .contains("twice");
  }

  @Test
  void archives_in_archives_are_refused() {
    assertThat(refused(zip("users.csv", "more.zip"))).contains("another archive");
  }

  @Test
  void links_are_refused() {
    assertThat(refused(patched(zip("users.csv"), 38, 0, 0, 0xFF, 0xA1))).contains("is a link");
  }

  @Test
  void encrypted_archives_are_refused() {
    assertThat(refused(patched(zip("users.csv"), 8, 9, 8))).contains("encrypted");
  }

  @Test
  void what_is_no_zip_is_refused() {
    assertThat(refused("sourcedId,status".getBytes(StandardCharsets.UTF_8))).contains("no zip");
    assertThat(refused(new byte[0])).contains("empty");
  }

  @Test
  void archives_that_were_cut_off_are_refused() {
    var whole = zip("users.csv", "orgs.csv");

    assertThat(refused(Arrays.copyOf(whole, whole.length - 10))).contains("cut off");
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).contains("cut off");
  }

  @Test
  void a_damaged_file_is_refused() {
    var content = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      content.append(i * 7919).append('\n');
    }
    var zip = new Zip().with("users.csv", content.toString()).octets();
    zip[200] ^= 0x55;

    assertThat(refused(zip)).contains("damaged");
    assertThat(refused(patched(zip("users.csv"), 16, 1, 2, 3, 4))).contains("damaged");
  }

  @Test
  void bombs_are_refused_before_they_are_unpacked() {
    assertThat(refused(new Zip().with("users.csv", new byte[2 << 20]).octets()))
        .contains("more than 50 times its size");
    var three = new Zip();
    var noise = noise();
    three.with("a.csv", noise).with("b.csv", noise).with("c.csv", noise);
    assertThat(refused(three.octets())).contains("more than 4 MB");
  }

  private static byte[] noise() {
    var noise = new byte[3 << 19];
    new java.util.Random(1).nextBytes(noise);
    return noise;
  }

  @Test
  void a_file_that_unpacks_to_more_than_the_directory_says_is_refused() {
    var zip = new Zip().with("users.csv", "x".repeat(5000)).octets();

    assertThat(refused(patched(zip, 24, 10, 0, 0, 0))).contains("more than the zip says");
  }

  @Test
  void too_many_files_are_refused() {
    var zip = new Zip();
    for (int i = 0; i < 31; i++) {
      zip.with("f" + i + ".csv", "x");
    }

    assertThat(refused(zip.octets())).contains("more than 30 files");
  }
}
