package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.interest.NewInterest;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.HeldPlans;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SmallTown;
import org.rollcall.platform.web.internal.gate.Exposure;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.route.Route;

/** Goes through the table of routes, so that a new route cannot be forgotten. */
class EveryRouteKeepsDistrictsApartTest {

  /** Routes that show every signed-in person only what the use cases say is theirs. */
  private static final Set<String> OF_NO_DISTRICT =
      Set.of(
          "/",
          "/live",
          "/sign-out",
          "/connect",
          "/connect/{connector}",
          "/connect/{connector}/files",
          "/connect/{connector}/eligibility",
          "/connect/{connector}/eligibility/confirm",
          "/connect/{connector}/guide",
          "/partnerships",
          "/interests",
          "/interests.csv",
          "/interests.json",
          "/try/{connector}",
          "/rosters",
          "/connectors",
          "/connectors/remove",
          "/accounts",
          "/accounts/new",
          "/me",
          "/me/password",
          "/me/notifications",
          "/incidents",
          "/notifications",
          "/notifications/mail/test",
          "/me/keys",
          "/me/keys/{key}/revoke",
          "/districts",
          "/audit",
          "/kept",
          "/audit/export",
          "/audit/verify",
          "/districts/new");

  private final OpenConsole console = new OpenConsole();
  private final Map<String, String> places = new TreeMap<>();
  private Browser outsider = console.browser();

  @BeforeEach
  void two_districts_and_an_admin_of_the_other() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    var shelbyville = town.district("Shelbyville Public Schools");
    var seymour = town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    town.account("shelby@shelbyville.k12.us", "Shelby Ville", shelbyville);
    var connection = town.connection(springfield, "Campus of Springfield");
    town.roster(connection, Duration.ofHours(9));
    var run = town.run(connection, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
    var interest =
        town.platform()
            .rollcall()
            .expressInterest()
            .add(
                Caller.of(seymour),
                null,
                new NewInterest("Springfield SIS", "", "", "seymour@springfield.k12.us", ""));
    places.put("interest", interest.id().toString());
    places.put("connection", connection.id().toString());
    places.put("run", run.id().toString());
    var plan = HeldPlans.hold(town.store(), run, town.platform().rollcall().clock().instant());
    places.put("plan", plan.id().toString());
    var blackout =
        town.platform()
            .rollcall()
            .together()
            .planRuns()
            .add(
                Caller.of(seymour),
                connection.id(),
                false,
                LocalDate.parse("2099-06-01"),
                null,
                "Springfield rests");
    places.put("blackout", blackout.id().toString());
    places.put("district", springfield.id().toString());
    places.put("account", seymour.id().toString());
    var ended = town.connection(springfield, "Ended Campus");
    town.platform().rollcall().together().leave().disconnect(Caller.operatorKey(), ended.id(), 30);
    places.put("kept", ended.id().toString());
    places.put("check", check(town, seymour));
    places.put("pending", pending(town, seymour));
    looked(town, seymour, connection.id());
    outsider = console.browser().signIn("shelby@shelbyville.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @TestFactory
  Stream<DynamicTest> nobody_is_led_to_the_sign_in() {
    return routes()
        .filter(route -> route.access() == Route.Access.SIGNED_IN)
        .map(
            route ->
                dynamicTest(
                    name(route),
                    () -> {
                      var answer = ask(console.browser(), route);
                      assertThat(answer.statusCode()).isEqualTo(303);
                      assertThat(answer.headers().firstValue("Location").orElseThrow())
                          .startsWith("/sign-in");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_admin_of_another_district_finds_nothing() {
    return ofADistrict()
        .map(
            route ->
                dynamicTest(
                    name(route),
                    () -> {
                      var answer = ask(outsider, route);
                      assertThat(answer.statusCode()).isEqualTo(404);
                      assertThat(answer.body())
                          .contains("Nothing to see here")
                          .doesNotContain("Springfield");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_own_admin_finds_it() {
    var seymour = console.browser().signIn("seymour@springfield.k12.us");
    return ofADistrict()
        .filter(route -> route.method() == Route.Method.GET)
        .map(
            route ->
                dynamicTest(
                    name(route),
                    () -> assertThat(ask(seymour, route).statusCode()).isEqualTo(200)));
  }

  @Test
  void lists_show_nothing_of_another_district() {
    for (var path :
        List.of(
            "/",
            "/rosters",
            "/accounts",
            "/districts",
            "/connectors",
            "/connect",
            "/me",
            "/interests",
            "/interests.csv",
            "/interests.json",
            "/partnerships",
            "/audit",
            "/incidents",
            "/kept")) {
      assertThat(outsider.open(path).body()).as(path).doesNotContain("Springfield", "Seymour");
    }
  }

  @Test
  void an_admin_cannot_connect_for_another_district() {
    var answer =
        outsider.submit(
            "/connect/infinite-campus",
            "/connect/infinite-campus",
            "district",
            places.getOrDefault("district", ""),
            "name",
            "Mine now",
            "field.hostUrl",
            "https://sis.example.org",
            "field.accessKey",
            "key",
            "field.secretCode",
            "secret");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void an_admin_prepares_nothing_for_another_district() {
    for (var path : List.of("eligibility", "eligibility/confirm", "guide")) {
      var answer =
          outsider.submit(
              "/me",
              "/connect/infinite-campus/" + path,
              "district",
              places.getOrDefault("district", ""),
              "sure",
              "yes");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void an_admin_installs_and_removes_no_connector() {
    var removed =
        outsider.submit("/me", "/connectors/remove", "file", "vendor.infinitecampus-0.9.0.jar");

    assertThat(removed.statusCode()).isEqualTo(403);
    assertThat(removed.body()).contains("Only an operator");
    assertThat(console.town().shelves().list()).hasSize(1);
  }

  private void looked(SmallTown town, Account account, ConnectionId connection) {
    var rollcall = town.platform().rollcall();
    var caller = Caller.of(account);
    var probe = rollcall.probeSis().begin(caller, connection, ProbeConsent.toRead());
    rollcall.probeSis().await(caller, probe.id());
    var consent = ConformanceConsent.toWriteForAnyTeacher();
    var suite = rollcall.testConformance().begin(caller, connection, consent);
    rollcall.testConformance().await(caller, suite.id());
    places.put("probe", probe.id().value());
    places.put("suite", suite.id().value());
    places.put("report", "1");
  }

  private static String check(SmallTown town, Account account) {
    var connectSis = town.platform().rollcall().connectSis();
    var caller = Caller.of(account);
    var begun =
        connectSis.begin(
            caller,
            new ConnectRequest(
                null,
                account.district(),
                ConnectorId.of("infinite-campus"),
                "Second",
                Map.of(
                    SettingField.HOST_URL,
                    "https://rejecting.example.org",
                    SettingField.ACCESS_KEY,
                    "key"),
                Map.of(SettingField.SECRET_CODE, Secret.of("secret"))));
    return connectSis.await(caller, begun.id()).id().value();
  }

  private static String pending(SmallTown town, Account account) {
    var request =
        new ConnectRequest(
            null,
            account.district(),
            ConnectorId.of("infinite-campus"),
            "Third",
            Map.of(
                SettingField.HOST_URL,
                "https://sis.springfield.example.org.",
                SettingField.ACCESS_KEY,
                "key"),
            Map.of(SettingField.SECRET_CODE, Secret.of("secret")));
    return town.platform()
        .rollcall()
        .addressDoctor()
        .hold(Caller.of(account), request)
        .orElseThrow()
        .id();
  }

  private Stream<Route> ofADistrict() {
    return routes()
        .filter(route -> route.access() == Route.Access.SIGNED_IN)
        .filter(route -> !OF_NO_DISTRICT.contains(route.path().text()));
  }

  private Stream<Route> routes() {
    var rollcall = console.town().platform().rollcall();
    var gate = new Gate(rollcall.signIn(), new Exposure(true, false, false));
    return Routes.of(rollcall, gate).stream();
  }

  private HttpResponse<String> ask(Browser browser, Route route) {
    var path = path(route);
    return route.method() == Route.Method.GET
        ? browser.open(path)
        : browser.submit("/me", path, "name", "Campus of Springfield", "password", "irrelevant");
  }

  private String path(Route route) {
    var path = route.path().text();
    for (var place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    var query =
        path.endsWith("/school")
            ? "?id=elementary"
            : path.endsWith("/class") ? "?id=c0" : path.contains("/person") ? "?id=s0" : "";
    return path.replace("{connector}", "infinite-campus")
            .replace("{key}", "1")
            .replace("{slot}", "next")
        + query;
  }

  private static String name(Route route) {
    return route.method() + " " + route.path().text();
  }
}
