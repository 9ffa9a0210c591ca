package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of Rollcall, a mail server, and a SIS that lacks a permission for a while. */
class TellingByMailTest {
  private static final String PAT = "pat@springfield.example";
  private static final String FAILS = "the sync fails";

  private final MailServer mail;
  private final SimulatorProcess simulator;
  private final RollcallProcess rollcall;
  private final Control sis;

  TellingByMailTest(@TempDir Path home) throws Exception {
    mail = new MailServer();
    simulator = SimulatorProcess.start(50);
    rollcall = RollcallProcess.start(home);
    sis = new Control(simulator);
  }

  @BeforeEach
  void connect() throws Exception {
    Connected.connect(rollcall, simulator).mustSucceed();
    rollcall
        .runTyping(
            "correct horse battery\n",
            "account add --email %s --name Pat --role admin --district %s --password -"
                .formatted(PAT, district().get("id").getAsString())
                .split(" "))
        .mustSucceed();
    rollcall
        .run(
            ("notifications mail --host localhost --port %d --security plain --from r@d.example"
                    + " --base-address %s")
                .formatted(mail.port(), rollcall.url())
                .split(" "))
        .mustSucceed();
    Connected.sync(rollcall).mustSucceed();
  }

  @AfterEach
  void close() throws Exception {
    rollcall.close();
    simulator.close();
    mail.close();
  }

  private void failsOnce() throws Exception {
    assertThat(Connected.sync(rollcall).status()).isNotZero();
    assertThat(Connected.lastRun(rollcall).get("failureKind").getAsString())
        .isEqualTo("PERMISSION_MISSING");
  }

  @Test
  void an_incident_is_told_once_with_its_page_and_so_is_its_end() throws Exception {
    sis.faults("status=403@/users");
    failsOnce();
    var told = mail.await(letter -> letter.subject().endsWith(FAILS));
    long run = Connected.lastRun(rollcall).get("id").getAsLong();

    assertThat(told.to()).isEqualTo(PAT);
    assertThat(told.text())
        .contains("Look here: " + rollcall.url().resolve("/runs/" + run))
        .contains("Who acts: ");

    failsOnce();
    failsOnce();
    sis.faults();
    Connected.sync(rollcall).mustSucceed();
    var over = mail.await(letter -> letter.subject().contains("Over: "));
    assertThat(over.subject()).endsWith(FAILS);
    assertThat(over.text()).contains("A sync succeeded.");
    assertThat(mail.letters()).hasSize(2);
    assertThat(rollcall.run("incidents", "--json").json().getAsJsonObject().getAsJsonArray("open"))
        .isEmpty();
    assertThat(rollcall.process().errors()).noneMatch(line -> line.contains("expected resource"));
  }

  @Test
  void a_restart_tells_nothing_twice() throws Exception {
    sis.faults("status=403@/users");
    failsOnce();
    mail.await(letter -> letter.subject().endsWith(FAILS));
    rollcall.stop();

    try (var again = RollcallProcess.start(rollcall.home())) {
      sis.faults();
      Connected.sync(again).mustSucceed();
      mail.await(letter -> letter.subject().contains("Over: "));
    }

    assertThat(mail.letters()).extracting(MailServer.Letter::subject).hasSize(2);
  }

  @Test
  void in_quiet_hours_a_letter_waits_for_their_end() throws Exception {
    var zone = ZoneId.of(district().get("zone").getAsString());
    var now = LocalTime.now(zone).truncatedTo(ChronoUnit.MINUTES);
    quiet(now.minusHours(2), now.plusHours(3), "no");
    sis.faults("status=403@/users");
    failsOnce();

    var waiting = waiting();
    assertThat(waiting.get("state").getAsString()).isEqualTo("waiting");
    assertThat(Instant.parse(waiting.get("due").getAsString()).atZone(zone).toLocalTime())
        .isEqualTo(now.plusHours(3));
    assertThat(mail.letters()).isEmpty();

    rollcall.run("notifications", "test", "--to", PAT).mustSucceed();
    assertThat(mail.letters())
        .extracting(MailServer.Letter::subject)
        .noneMatch(subject -> subject.endsWith(FAILS));
  }

  private JsonObject district() throws Exception {
    return rollcall.run("districts", "--json").json().getAsJsonArray().get(0).getAsJsonObject();
  }

  private void quiet(LocalTime from, LocalTime until, String urgentAtOnce) throws Exception {
    var words = List.of("notifications", "district", "--quiet-from", "" + from, "--quiet-until");
    var all = new ArrayList<>(words);
    all.addAll(List.of("" + until, "--urgent-at-once", urgentAtOnce));
    rollcall.run(all.toArray(String[]::new)).mustSucceed();
  }

  /** The look after a run is in a thread of its own. */
  private JsonObject waiting() throws Exception {
    for (int look = 0; look < 60; look++) {
      var found =
          StreamSupport.stream(
                  rollcall
                      .run("notifications", "messages", "--json")
                      .json()
                      .getAsJsonArray()
                      .spliterator(),
                  false)
              .map(JsonElement::getAsJsonObject)
              .filter(message -> message.get("subject").getAsString().endsWith(FAILS))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new AssertionError("no message waits");
  }
}
