package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.web.fixture.Await;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SampleRoster;

/** Over real HTTP, with the real store: by form and by API, with and without an address. */
class HandingOverAFileTest {
  private static final Caller OPERATOR = Caller.operatorKey();

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_whose_api_licence_is_late() {
    var town = console.town();
    town.account("agnes@example.org", "Agnes Skinner", town.district("Springfield Unified"));
    console.connector().serves(SampleRoster.of("Springfield Unified"));
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private Rollcall rollcall() {
    return console.town().platform().rollcall();
  }

  private Connection byFiles() {
    browser.submit(
        "/connect/infinite-campus", "/connect/infinite-campus/files", "name", "By files");
    var made = rollcall().connectSis().list(OPERATOR).get(0);
    return rollcall()
        .connectSis()
        .acknowledge(OPERATOR, made.id(), EnumSet.of(DataFlow.IMPORT), true);
  }

  private static byte[] zip(String... names) throws IOException {
    var octets = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(octets)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("x\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return octets.toByteArray();
  }

  private HttpResponse<String> upload(Connection connection, String csrf, byte[] file)
      throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(
        ("--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                + csrf
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"roster.zip\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return browser.send(
        browser
            .request("/connections/" + connection.id() + "/files")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private SyncRun ended(Connection connection) {
    return Await.ended(
        rollcall(), rollcall().syncRoster().latest(OPERATOR, connection.id(), 1).get(0));
  }

  /** What follows the end of a run comes a moment after it is seen. */
  private void awaitNoPackage() {
    Await.until(() -> files(home().resolve("packages")).isEmpty());
  }

  private Path home() {
    return rollcall().settings().home();
  }

  private static List<String> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_connection_without_an_address_is_made_and_reads_a_file() throws IOException {
    var connection = byFiles();
    var page = "/connections/" + connection.id();
    assertThat(connection.filesOnly()).isTrue();
    assertThat(browser.open(page).body())
        .contains("The roster comes by files", "Read a file")
        .doesNotContain("urn:rollcall", "id=\"sync\"", "id=\"test\"");

    var answer = upload(connection, browser.csrf(page + "/files"), zip("manifest.csv"));

    assertThat(answer.statusCode()).isEqualTo(303);
    var run = ended(connection);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.trigger()).isEqualTo(Trigger.FILE);
    assertThat(browser.open("/runs/" + run.id()).body())
        .contains("From a file", "roster.zip", "SHA-256", "Agnes Skinner");
    assertThat(browser.open(page).statusCode()).isEqualTo(200);
    assertThat(browser.open("/").statusCode()).isEqualTo(200);
    awaitNoPackage();
    assertThat(files(home().resolve("tmp").resolve("uploads"))).isEmpty();
  }

  @Test
  void without_an_address_nobody_misses_a_secret_or_a_run_and_nothing_is_asked() {
    var connection = byFiles();
    var page = "/connections/" + connection.id();
    rollcall().informed().telling().watch().look();

    assertThat(rollcall().informed().telling().incidents().open(OPERATOR)).isEmpty();
    assertThat(rollcall().overview().of(OPERATOR, connection.id()).attention())
        .startsWith("No file has been read yet");
    assertThat(browser.open(page).body())
        .contains("it comes with the first file")
        .doesNotContain("There is no secret", page + "/conformance", page + "/capabilities")
        .doesNotContain(page + "/secrets");
    assertThat(rollcall().together().planRuns().show(OPERATOR, connection.id()).next()).isEmpty();
    for (var what : List.of("probe", "conformance", "check")) {
      var answer = browser.submit(page + "/files", page + "/" + what, "consent", "yes");
      assertThat(answer.statusCode()).as(what).isEqualTo(409);
      assertThat(answer.body()).contains("This connection has no address of the SIS yet");
    }
  }

  @Test
  void what_cannot_be_read_is_told_on_the_page() throws IOException {
    var connection = byFiles();
    var csrf = browser.csrf("/connections/" + connection.id() + "/files");

    var refused = upload(connection, csrf, zip("../manifest.csv"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("points out of the package");
    assertThat(upload(connection, csrf, new byte[0]).body()).contains("Choose the file first");
    assertThat(upload(connection, "wrong", zip("manifest.csv")).statusCode()).isEqualTo(403);
    assertThat(rollcall().syncRoster().latest(OPERATOR, connection.id(), 1)).isEmpty();
    awaitNoPackage();
  }

  @Test
  void address_and_credentials_are_entered_later_and_the_roster_stays() throws IOException {
    var connection = byFiles();
    upload(
        connection,
        browser.csrf("/connections/" + connection.id() + "/files"),
        zip("manifest.csv"));
    ended(connection);
    var settings = "/connections/" + connection.id() + "/settings";
    assertThat(browser.open(settings).statusCode()).isEqualTo(200);
    assertThat(rollcall().syncRoster().next(OPERATOR, connection.id())).isEmpty();

    var check =
        rollcall()
            .connectSis()
            .begin(
                OPERATOR,
                new ConnectRequest(
                    connection.id(),
                    connection.district(),
                    connection.connector(),
                    "Campus",
                    Map.of(
                        SettingField.HOST_URL,
                        "https://campus.example.org",
                        SettingField.ACCESS_KEY,
                        "key"),
                    Map.of(SettingField.SECRET_CODE, Secret.of("hush"))),
                true);
    assertThat(rollcall().connectSis().await(OPERATOR, check.id()).state())
        .isEqualTo(CheckRun.State.PASSED);

    var now = rollcall().connectSis().find(OPERATOR, connection.id());
    assertThat(now.filesOnly()).isFalse();
    assertThat(rollcall().readRosters().open(OPERATOR, now.id()).orgs()).isNotEmpty();
    assertThat(rollcall().syncRoster().next(OPERATOR, now.id())).isPresent();
  }

  @Test
  void the_api_takes_the_zip_as_it_is() throws IOException, InterruptedException {
    var connection = byFiles();
    var key = Files.readString(home().resolve("operator.key")).strip();

    var taken = send(connection, key, zip("manifest.csv"));
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(taken.body()).contains("\"trigger\":\"file\"", "\"name\":\"fall.zip\"");
    ended(connection);
    var refused = send(connection, key, zip("users.csv"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no manifest.csv");
  }

  private String planOfDryRun(Connection connection) throws IOException, InterruptedException {
    var key = Files.readString(home().resolve("operator.key")).strip();
    send(connection, key, zip("manifest.csv"), "&dryRun=true");
    var run = ended(connection).id();
    return "/plans/" + rollcall().safeguard().review().ofRun(OPERATOR, run).orElseThrow().id();
  }

  @Test
  void what_a_dry_run_of_a_file_found_is_applied_from_its_page()
      throws IOException, InterruptedException {
    var connection = byFiles();
    var plan = planOfDryRun(connection);
    assertThat(browser.open(plan).body()).contains("Apply what it found", "The file is read again");
    assertThat(files(home().resolve("packages"))).hasSize(1);

    var answer =
        browser.submit(
            plan, plan + "/approve", "generation", "1", "days", "3", "reason", "The right file.");

    assertThat(answer.statusCode()).isEqualTo(303);
    var run = ended(connection);
    assertThat(run.trigger()).isEqualTo(Trigger.FILE);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(rollcall().readRosters().open(OPERATOR, connection.id()).orgs()).isNotEmpty();
    awaitNoPackage();
  }

  @Test
  void a_dry_run_whose_file_is_gone_says_what_to_do() throws IOException, InterruptedException {
    var connection = byFiles();
    var plan = planOfDryRun(connection);

    rollcall().syncRoster().forgetWhatWasRead(OPERATOR, connection.id());

    assertThat(browser.open(plan).body())
        .contains("is not kept any more", "the file over once more")
        .doesNotContain("Apply what it found");
  }

  @Test
  void a_scope_is_chosen_before_the_first_file_was_read() throws IOException, InterruptedException {
    var connection = byFiles();
    var path = "/connections/" + connection.id() + "/scope";
    assertThat(browser.open(path).body())
        .contains("Their sourcedId in orgs.csv")
        .doesNotContain("Read schools and terms");

    var preview =
        browser.submit(path, path + "/preview", "otherSchools", "north; south ", "terms", "ALL");

    assertThat(preview.body())
        .contains("Nothing was read yet", "Save this scope", "value=\"north, south\"")
        .contains("<input type=\"hidden\" name=\"schools\" value=\"north\">");
    assertThat(browser.submit(path, path, "schools", "north", "terms", "ALL").statusCode())
        .isEqualTo(303);
    assertThat(browser.open(path).body()).contains("value=\"north\"");
    send(connection, Files.readString(home().resolve("operator.key")).strip(), zip("manifest.csv"));
    assertThat(ended(connection).sentence())
        .contains("The scope names schools or terms that are not there: north.");
  }

  @Test
  void rows_that_could_not_be_read_stand_on_the_page_and_in_the_answer()
      throws IOException, InterruptedException {
    var connection = byFiles();
    var key = Files.readString(home().resolve("operator.key")).strip();
    send(connection, key, zip("manifest.csv"));
    var run = ended(connection).id();
    var bad =
        BadRow.builder("users.csv", 4711, "it has 9 values").fix("Quote <b>commas</b>.").build();
    console.town().store().runPackages().keep(run, new BadRows(List.of(bad), 1_001));

    assertThat(browser.open("/runs/" + run).body())
        .contains("1,001 rows to mend in the export", "4,711", "It has 9 values.")
        .contains("Quote &lt;b&gt;commas&lt;/b&gt;.", "the whole row", "And 1,000 rows more.")
        .contains("Read from the file", " MB of CSV", " MB</td>", "the zip has 1 KB")
        .doesNotContain("Waited for the SIS");
    assertThat(get("runs/" + run, key))
        .contains("\"badRows\":[{\"file\":\"users.csv\",\"row\":4711,\"column\":\"\"")
        .contains("\"badRowsInAll\":1001", "\"records\":", "\"readOctets\":");
  }

  private String get(String path, String key) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(console.address() + "api/v1/" + path))
            .header("Authorization", "Bearer " + key);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> send(Connection connection, String key, byte[] zip)
      throws IOException, InterruptedException {
    return send(connection, key, zip, "");
  }

  private HttpResponse<String> send(Connection connection, String key, byte[] zip, String more)
      throws IOException, InterruptedException {
    var address =
        URI.create(
            console.address()
                + "api/v1/connections/"
                + connection.id()
                + "/files?name=fall.zip"
                + more);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))
                .build(),
            BodyHandlers.ofString());
  }
}
