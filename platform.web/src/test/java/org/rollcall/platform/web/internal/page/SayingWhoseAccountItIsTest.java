package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

/** With the real store: who is matched, ambiguous, elsewhere or missing; and what an admin says. */
class SayingWhoseAccountItIsTest {
  private static final ConnectionId CAMPUS = new ConnectionId(1);
  private static final Caller OPERATOR = Caller.operatorKey();
  private static final String CONFIRMED = "/connections/1/accounts/confirmed";
  private static final String LIST =
      """
      email,status
      ANNA@example.org,Active
      twins@example.org,Active
      daniel@example.org,Active
      gus@example.org,Suspended
      hal@students.example.org,Active
      robot@example.org,Active
      """;

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void people_with_all_sorts_of_addresses() throws IOException {
    var town = console.town();
    var springfield =
        town.store()
            .districts()
            .add(
                new NewDistrict(
                    "Springfield",
                    List.of("example.org", "students.example.org"),
                    ZoneId.of("America/Chicago"),
                    false));
    town.account("agnes@example.org", "Agnes Skinner", springfield);
    town.roster(
        town.connection(springfield, "Campus"),
        List.of(
            Org.builder(
                    RecordHeader.builder(SourcedId.of("school")).build(),
                    "Elementary",
                    OrgType.SCHOOL)
                .build(),
            student("anna", " Anna@Example.ORG "),
            student("bea", "twins@example.org"),
            student("cleo", "Twins@example.org"),
            student("dan", "dan@elsewhere.net"),
            student("eve", "eve@example.org"),
            student("flo", null),
            student("gus", "gus@example.org"),
            student("hal", "hal@example.org")));
    upload(LIST);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private static RosterRecord student(String id, @Nullable String email) {
    return User.builder(
            RecordHeader.builder(SourcedId.of(id)).build(),
            PersonName.builder("Given " + id, "Family").build())
        .email(email)
        .roles(
            List.of(
                RoleAssignment.builder(UserRole.STUDENT)
                    .org(SourcedId.of("school"))
                    .primary(true)
                    .build()))
        .build();
  }

  private MatchAccounts accounts() {
    return console.town().platform().rollcall().dataQuality().accounts();
  }

  private void upload(String list) throws IOException {
    accounts()
        .upload(OPERATOR, CAMPUS, new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> who(MatchOutcome outcome) {
    return accounts()
        .people(OPERATOR, CAMPUS, new MatchAsked(outcome, "", null), "", 50)
        .items()
        .stream()
        .map(person -> person.sourcedId())
        .toList();
  }

  private void say(String person, String account) {
    console
        .town()
        .platform()
        .rollcall()
        .dataQuality()
        .confirm()
        .say(OPERATOR, CAMPUS, SourcedId.of(person), account);
  }

  private List<String> said() {
    return console.town().store().accountLists().confirmed().of(CAMPUS).stream()
        .map(one -> one.person().value() + " " + one.email())
        .toList();
  }

  private String page(String path) {
    return browser.open(path).body().replace("&#x3D;", "=");
  }

  @Test
  void every_person_stands_exactly_as_the_addresses_say() {
    var byOutcome =
        Stream.of(MatchOutcome.values())
            .filter(outcome -> outcome != MatchOutcome.MATCHED)
            .collect(Collectors.toMap(outcome -> outcome, this::who));

    assertThat(byOutcome)
        .containsEntry(MatchOutcome.AMBIGUOUS, List.of("bea", "cleo"))
        .containsEntry(MatchOutcome.WRONG_DOMAIN, List.of("dan"))
        .containsEntry(MatchOutcome.MISSING, List.of("eve"))
        .containsEntry(MatchOutcome.NO_EMAIL, List.of("flo"))
        .containsEntry(MatchOutcome.SUSPENDED, List.of("gus"))
        .containsEntry(MatchOutcome.ALIAS, List.of("hal"))
        .containsEntry(MatchOutcome.CONFIRMED, List.of());
    var report = accounts().report(OPERATOR, CAMPUS).orElseThrow();
    assertThat(report.people(MatchOutcome.MATCHED)).isEqualTo(1);
    assertThat(accounts().strays(OPERATOR, CAMPUS, "", 50).items())
        .containsExactly("daniel@example.org", "robot@example.org");
  }

  @Test
  void what_an_admin_says_counts_and_makes_nobody_else_sure() {
    say("bea", "Twins@example.org");
    say("dan", "daniel@example.org");

    assertThat(who(MatchOutcome.CONFIRMED)).containsExactly("bea", "dan");
    assertThat(who(MatchOutcome.AMBIGUOUS)).containsExactly("cleo");
    assertThat(who(MatchOutcome.WRONG_DOMAIN)).isEmpty();
    assertThat(accounts().strays(OPERATOR, CAMPUS, "", 50).items())
        .containsExactly("robot@example.org");
  }

  @Test
  void it_outlives_the_list_and_says_when_its_account_is_gone() throws IOException {
    say("dan", "daniel@example.org");

    upload("email\nrobot@example.org\n");
    assertThat(who(MatchOutcome.MISSING)).contains("dan");
    accounts().delete(OPERATOR, CAMPUS);
    assertThat(said()).containsExactly("dan daniel@example.org");
    upload(LIST);
    assertThat(who(MatchOutcome.CONFIRMED)).containsExactly("dan");
  }

  @Test
  void an_account_has_one_person_and_stands_in_the_list() {
    say("bea", "twins@example.org");

    assertThatThrownBy(() -> say("cleo", "twins@example.org"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another person's");
    assertThatThrownBy(() -> say("cleo", "nobody@example.org"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no account with this address");
    assertThatThrownBy(() -> say("nobody", "robot@example.org"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no student or member of staff");
    say("bea", "robot@example.org");
    say("cleo", "twins@example.org");
    assertThat(said()).containsExactlyInAnyOrder("bea robot@example.org", "cleo twins@example.org");
  }

  @Test
  void it_is_said_listed_and_taken_back_on_a_page() {
    assertThat(page("/connections/1/accounts/people?outcome=wrong_domain"))
        .contains("/connections/1/accounts/confirmed?person=dan", "Say which account");
    assertThat(page(CONFIRMED + "?person=dan"))
        .contains("Which account has Given dan Family?", "dan@elsewhere.net");

    var wrong =
        browser.submit(CONFIRMED, CONFIRMED, "person", "dan", "account", "nobody@example.org");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("no account with this address", "nobody@example.org");
    browser.submit(CONFIRMED, CONFIRMED, "person", "dan", "account", "daniel@example.org");
    assertThat(page(CONFIRMED)).contains("Given dan Family", "daniel@example.org", "Take back");
    assertThat(page("/connections/1/accounts")).contains("Matched by hand", "said by hand");

    browser.submit(CONFIRMED, CONFIRMED + "/remove", "person", "dan");
    assertThat(page(CONFIRMED)).contains("Nothing was said by hand yet");
    assertThat(page("/audit"))
        .contains("Platform account of a person said", "Platform account of a person taken back")
        .doesNotContain("daniel@example.org");
  }

  @Test
  void it_is_handed_out_and_erased_with_the_person() {
    say("dan", "daniel@example.org");
    var person = console.town().platform().rollcall().together().person();
    assertThat(person.export(OPERATOR, CAMPUS, SourcedId.of("dan")).account())
        .hasValueSatisfying(one -> assertThat(one.email()).isEqualTo("daniel@example.org"));

    person.erase(OPERATOR, CAMPUS, SourcedId.of("dan"));

    assertThat(said()).isEmpty();
    assertThat(accounts().strays(OPERATOR, CAMPUS, "", 50).items())
        .containsExactly("robot@example.org");
  }

  @Test
  void it_goes_with_the_data_of_the_connection() {
    say("dan", "daniel@example.org");

    console
        .town()
        .store()
        .keptConnections()
        .deleteData(CAMPUS, console.town().platform().rollcall().clock().instant());

    assertThat(said()).isEmpty();
  }
}
