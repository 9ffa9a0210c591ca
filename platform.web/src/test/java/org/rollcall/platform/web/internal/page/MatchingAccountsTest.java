package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchReport;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

/** With the real store: a list is uploaded, matched, shown, taken away and deleted. */
class MatchingAccountsTest {
  private static final String GOOGLE =
      "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],"
          + "Org Unit Path [Required],Status [READ ONLY]\r\n";
  private static final ConnectionId CAMPUS = new ConnectionId(1);

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_with_a_roster() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("agnes@example.org", "Agnes Skinner", springfield);
    town.roster(town.connection(springfield, "Campus"), Duration.ofHours(9));
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private MatchAccounts accounts() {
    return console.town().platform().rollcall().dataQuality().accounts();
  }

  private MatchReport upload(String text) throws IOException {
    accounts()
        .upload(
            Caller.operatorKey(),
            CAMPUS,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return accounts().report(Caller.operatorKey(), CAMPUS).orElseThrow();
  }

  private List<User> people() {
    var people = new ArrayList<User>();
    console.town().store().accountLists().people(CAMPUS, people::add);
    return people.stream().filter(user -> user.email().isPresent()).toList();
  }

  @Test
  void addresses_match_whatever_their_case_and_strays_are_told() throws IOException {
    var one = people().get(0).email().orElseThrow();
    var report =
        upload(
            GOOGLE
                + "A,B,"
                + one.toUpperCase(Locale.ROOT)
                + ",x,/,Active\r\n"
                + "C,D,robot@example.org,x,/,Active\r\n"
                + "C,D,Robot@example.org,x,/,Active\r\nE,F,,x,/,Active\r\n");

    assertThat(report.people(MatchOutcome.MATCHED)).isEqualTo(1);
    assertThat(report.strays()).isEqualTo(1);
    assertThat(report.list().accounts()).isEqualTo(2);
    assertThat(report.list().repeated()).isEqualTo(1);
    assertThat(report.list().skipped()).isEqualTo(1);
    assertThat(report.list().firstSkipped()).isEqualTo(5);
    assertThat(accounts().strays(Caller.operatorKey(), CAMPUS, "", 10).items())
        .containsExactly("robot@example.org");
  }

  @Test
  void a_suspended_account_is_told_apart_and_everyone_else_is_missing() throws IOException {
    var one = people().get(0);
    var report = upload(GOOGLE + "A,B," + one.email().orElseThrow() + ",x,/,Suspended\n");

    assertThat(report.people(MatchOutcome.SUSPENDED)).isEqualTo(1);
    assertThat(report.people(MatchOutcome.MATCHED)).isZero();
    var found =
        accounts()
            .people(
                Caller.operatorKey(),
                CAMPUS,
                new MatchAsked(MatchOutcome.SUSPENDED, "", null),
                "",
                10);
    assertThat(found.items())
        .singleElement()
        .satisfies(it -> assertThat(found.who(it)).contains(one));
  }

  @Test
  void a_list_that_cannot_be_read_replaces_nothing() throws IOException {
    upload("email\nrobot@example.org\n");

    assertThat(refusal("name\nNobody\n")).contains("Row 1 names no column of e-mail addresses");
    assertThat(refusal("email\n\n")).contains("No row of the file has an e-mail address");
    assertThat(refusal("email\nx@example.org\n\"open")).contains("row 3 is never closed");
    assertThat(accounts().strays(Caller.operatorKey(), CAMPUS, "", 10).items())
        .containsExactly("robot@example.org");
  }

  private String refusal(String text) throws IOException {
    try {
      upload(text);
      return "";
    } catch (Refusal e) {
      return e.sentence();
    }
  }

  @Test
  void a_list_is_uploaded_by_the_form_of_the_page() {
    var one = people().get(0).email().orElseThrow();

    var taken = send("email\n" + one + "\nrobot@example.org\n");
    var refused = send("name\nNobody\n");
    var nothing =
        browser.submit("/connections/1/accounts", "/connections/1/accounts", "file", "no file");

    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(browser.open("/connections/1/accounts").body()).contains("2 accounts, uploaded");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Row 1 names no column of e-mail addresses", "2 accounts, uploaded");
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Choose the file first");
  }

  private HttpResponse<String> send(String list) {
    var body =
        part("name=\"csrf\"", browser.csrf("/connections/1/accounts"))
            + part("name=\"file\"; filename=\"users.csv\"", list)
            + "--cut--\r\n";
    return browser.send(
        browser
            .request("/connections/1/accounts")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String disposition, String content) {
    return "--cut\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void an_erased_person_leaves_the_list_too() throws IOException {
    var one = people().get(0);
    upload("email\n" + one.email().orElseThrow() + "\nrobot@example.org\n");

    console
        .town()
        .platform()
        .rollcall()
        .together()
        .person()
        .erase(Caller.operatorKey(), CAMPUS, one.sourcedId());

    var report = accounts().report(Caller.operatorKey(), CAMPUS).orElseThrow();
    assertThat(report.list().accounts()).isEqualTo(1);
    assertThat(report.people(MatchOutcome.MATCHED)).isZero();
  }

  @Test
  void the_page_shows_how_people_stand_and_the_list_goes_when_it_is_deleted() throws IOException {
    assertThat(browser.open("/connections/1/accounts").body()).contains("Upload the list");
    upload("email\nrobot@example.org\n");

    var page = browser.open("/connections/1/accounts").body();
    assertThat(page).contains("1 account, uploaded", "Missing in the platform", "By school");
    assertThat(browser.open("/connections/1/accounts/strays").body()).contains("robot@example.org");
    assertThat(browser.open("/connections/1/accounts/people").body()).contains("/person?id&#x3D;");
    var file = browser.submit("/connections/1/accounts/people", "/connections/1/accounts/export");
    assertThat(file.body()).startsWith("\"outcome\",\"what\"");

    browser.submit("/connections/1/accounts", "/connections/1/accounts/delete");
    assertThat(browser.open("/connections/1/accounts").body()).contains("Upload the list");
    assertThat(browser.open("/audit").body())
        .contains("List of platform accounts uploaded", "E-mail match viewed")
        .contains("E-mail match exported", "List of platform accounts deleted");
  }
}
