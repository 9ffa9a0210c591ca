package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAFileTest {
  private static final String RUN =
      "{\"id\":7,\"state\":\"failed\",\"finished\":true,\"sentence\":\"22 rows of the package cannot be"
          + " read.\",\"counts\":{},\"stages\":[],\"traffic\":{},\"file\":{\"name\":\"fall.zip\","
          + "\"octets\":1500000,\"sha256\":\"ab\",\"by\":\"Pat\",\"records\":1234567,"
          + "\"readOctets\":98000000,\"badRowsInAll\":22,\"badRows\":[{\"file\":\"users.csv\",\"row\":3,"
          + "\"column\":\"email\",\"what\":\"it is bad\",\"fix\":\"Mend it.\","
          + "\"sentence\":\"users.csv, row 3, column email: it is bad. Mend it.\"}]}}";

  @Test
  void whoever_waits_for_a_file_is_told_every_row_to_mend(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("fall.zip"), "PK");
    try (var api =
        new SpokenApi()
            .when("GET /connections", 200, "[{\"id\":1,\"name\":\"Campus\"}]")
            .when(
                "POST /connections/1/files?name=fall.zip&inBlackout=false&dryRun=false",
                202,
                "{\"id\":7,\"state\":\"queued\",\"finished\":false,\"counts\":{}}")
            .when("GET /runs/7", 200, RUN)) {
      var typed = Typed.at(api).run("upload", "Campus", "--file", file.toString(), "--wait");

      assertThat(typed.status()).isNotZero();
      assertThat(typed.out())
          .contains("users.csv, row 3, column email: it is bad. Mend it.", "And 21 rows more.");
      assertThat(typed.errors()).contains("22 rows of the package cannot be read.");
    }
  }

  @Test
  void a_run_of_a_file_says_what_was_read_of_it() throws IOException {
    try (var api = new SpokenApi().when("GET /runs/7", 200, RUN)) {
      assertThat(Typed.at(api).run("run", "7").out())
          .contains("1,234,567 records in 98.0 MB of CSV, read from fall.zip, a zip of 1.5 MB")
          .doesNotContain("waited for the SIS");
    }
  }
}
