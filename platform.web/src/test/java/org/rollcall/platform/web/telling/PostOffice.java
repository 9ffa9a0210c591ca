package org.rollcall.platform.web.telling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.MailForm;
import org.rollcall.platform.core.telling.Telling;
import org.rollcall.platform.core.telling.post.Letter;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.PostFailure;
import org.rollcall.platform.web.fixture.Descriptors;
import org.rollcall.platform.web.fixture.ScriptedConnector;
import org.rollcall.platform.web.fixture.SmallTown;

/** Springfield with an admin, an operator, a connection, and mail that a test reads. */
final class PostOffice implements AutoCloseable {
  static final String PAT = "pat@springfield.example";
  static final String OPERATOR = "olive@rollcall.example";

  /** Ten in the morning in Chicago, a Wednesday. */
  final MovingClock clock = new MovingClock(Instant.parse("2026-11-25T16:00:00Z"));

  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final SmallTown town;
  final District springfield;
  final Connection connection;
  volatile boolean broken;

  PostOffice(Path home) {
    this(home, Map.of());
  }

  PostOffice(Path home, Map<Setting, String> further) {
    var settings = new TreeMap<>(further);
    settings.put(Setting.CONSOLE_PORT, "0");
    settings.put(Setting.PUBLIC_ADDRESS, "https://rollcall.example");
    settings.put(Setting.DISK_ENOUGH, "0");
    town = new SmallTown(home, settings, (server, letter, trust) -> take(letter), clock);
    serve();
    springfield = town.district("Springfield");
    town.account(PAT, "Pat", springfield);
    town.account(OPERATOR, "Olive", null);
    connection = town.connection(springfield, "Campus");
    telling()
        .mail()
        .change(
            Caller.operatorKey(),
            new MailForm(
                "localhost",
                0,
                MailSecurity.PLAIN,
                "rollcall",
                Secret.of("mail-password"),
                "rollcall@rollcall.example",
                ""));
  }

  private void take(Letter letter) {
    if (broken) {
      throw new PostFailure("No mail server answers at localhost, port 25.");
    }
    letters.add(letter);
  }

  void serve() {
    town.shelves()
        .serve(
            new ScriptedConnector(Descriptors.campus()),
            "org.rollcall.vendor.infinitecampus",
            "0.9.0");
  }

  Telling telling() {
    return town.platform().rollcall().informed().telling();
  }

  /** What the timer does. */
  void look() {
    telling().timer().look();
    telling().delivery().run();
  }

  /** The letters since the last time, by their addressee. */
  List<String> mail() {
    look();
    var read = letters.stream().map(letter -> letter.to() + ": " + letter.subject()).toList();
    letters.clear();
    return read;
  }

  void tell(DistrictForm form) {
    telling().districts().change(Caller.operatorKey(), springfield.id(), form);
  }

  static DistrictForm quiet(String from, String until, boolean urgentAtOnce) {
    return new DistrictForm(from, until, urgentAtOnce, true, List.of(), "");
  }

  @Override
  public void close() {
    town.close();
  }
}
