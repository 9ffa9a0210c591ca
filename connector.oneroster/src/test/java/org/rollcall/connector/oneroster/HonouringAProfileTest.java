package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

class HonouringAProfileTest {
  private final FakeSis sis = new FakeSis();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void the_size_of_a_page_and_its_order_are_those_that_a_probe_found() {
    var asked = asked(Map.of());

    assertThat(asked).containsEntry("limit", "500").containsEntry("sort", "sourcedId");
  }

  @Test
  void a_size_that_an_admin_chose_is_not_made_larger() {
    assertThat(asked(Map.of("pageSize", "200"))).containsEntry("limit", "200");
  }

  private Map<String, String> asked(Map<String, String> settings) {
    sis.atRoster("/orgs", request -> FakeSis.Reply.json("{\"orgs\":[]}"));
    var client = new OneRosterClient(ClientProfile.builder().pageSize(200).build());
    try (var source = client.openRoster(new Probed(sis.connection(), Settings.of(settings)))) {
      var query = RosterQuery.builder(RosterCollection.ORGS).build();
      source.readPage(query, Cursor.start(), new RecordingSink());
    }
    return sis.requestsTo("/orgs").get(0).query();
  }

  /** A connection whose SIS was probed. */
  private record Probed(TestConnection connection, Settings settings) implements ConnectionContext {
    @Override
    public Optional<CapabilityProfile> capabilities() {
      return Optional.of(
          CapabilityProfile.builder(Instant.EPOCH)
              .finding(ProbeFinding.known(ProfileField.PAGE_CLAMP, "500", "More follow."))
              .finding(ProbeFinding.known(ProfileField.SORT, "works", "As asked."))
              .build());
    }

    @Override
    public ServiceAddresses addresses() {
      return connection.addresses();
    }

    @Override
    public Credential credential() {
      return connection.credential();
    }

    @Override
    public Clock clock() {
      return connection.clock();
    }

    @Override
    public HttpClient http() {
      return connection.http();
    }

    @Override
    public void pause(Duration wait) {
      connection.pause(wait);
    }
  }
}
