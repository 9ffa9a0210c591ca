package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

/** The right count or a refusal, never a short roster. */
class ProvingACollectionWholeTest {
  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @ParameterizedTest
  @CsvSource({"20, 19", "20, 21"})
  void a_total_that_changes_on_the_way_is_no_proof(int first, int later) {
    serve(
        request -> {
          int total = request.number("offset") == 0 ? first : later;
          return page(request.number("offset"), 10, total).with("X-Total-Count", "" + total);
        });

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(failure.sentence()).contains("said " + first + ", then " + later + " orgs");
  }

  @Test
  void a_total_in_the_body_counts_where_the_header_says_none() {
    serve(request -> body(request.number("offset"), 10, 15, ",\"totalCount\":21,\"pageCount\":3"));

    assertThat(failure().sentence()).contains("there are 21 orgs, and sent 15");
  }

  @Test
  void extras_beside_the_collection_do_no_harm() {
    serve(
        request ->
            body(
                request.number("offset"),
                10,
                25,
                ",\"totalCount\":\"25\",\"offset\":0,\"limit\":9"));

    read();

    assertThat(sink.records()).hasSize(25);
    assertThat(sis.requestsTo("/orgs")).hasSize(3);
  }

  @Test
  void a_sis_that_pages_in_a_way_of_its_own_yields_no_short_roster() {
    serve(
        request ->
            request.number("offset") == 0
                ? page(0, 10, 30).with("Link", "</orgs?offset=2&per_page=10>; rel=\"next\"")
                : Reply.json("{\"orgs\":[]}"));

    assertThat(failure().sentence()).contains("a way of its own", "record 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</ims/orgs?offset=%d>; rel=\"next\"",
        "http://inner-host:8080/orgs?limit=10&offset=%d; rel=next",
        "<orgs?offset=%d&limit=10>; rel='next', <orgs?offset=0>; rel=\"first\"",
        "</orgs>; rel=\"next\""
      })
  void links_in_every_form_never_end_and_the_roster_is_whole(String form) {
    serve(
        request -> {
          int offset = request.number("offset");
          return page(offset, 10, 25).with("Link", form.formatted(offset + 10));
        });

    read();

    assertThat(sink.records()).hasSize(25);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 17})
  void pages_that_come_in_a_circle_are_noticed_however_it_begins_and_however_long_it_is(int size) {
    var asked = new AtomicInteger();
    serve(
        request -> {
          asked.incrementAndGet();
          int number = request.number("offset") / 10;
          int shown = number < 3 ? number : 3 + (number - 3) % size;
          return page(shown * 10, 10, 10_000);
        });

    assertThat(failure().kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(asked.get()).isLessThan(100);
  }

  @Test
  void a_collection_of_which_most_means_nothing_is_unreadable() {
    sis.atRoster(
        "/enrollments",
        request ->
            request.number("offset") > 0
                ? Reply.json("{\"enrollments\":[]}")
                : Reply.json(
                    "{\"enrollments\":[{\"sourcedId\":\"e1\",\"userSourcedId\":\"u\"},"
                        + "{\"sourcedId\":\"e2\",\"userSourcedId\":\"u\"}]}"));

    var failure = failure(sis.connection(), RosterCollection.ENROLLMENTS);

    assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failure.sentence()).startsWith("2 of the 2 records").contains("enrollments");
  }

  @Test
  void one_zero_that_does_not_fit_the_rules_of_one_one_is_refused_in_one_sentence() {
    sis.at(
        OneOne.BASE + "/enrollments",
        request ->
            Reply.json(
                request.number("offset") > 0
                    ? "{\"enrollments\":[]}"
                    : "{\"enrollments\":[{\"sourcedId\":\"e1\",\"userSourcedId\":\"u1\"}]}"));

    var failure =
        failure(OneOne.connection(sis, OneRosterVersion.V1_0), RosterCollection.ENROLLMENTS);

    assertThat(failure.sentence()).contains("OneRoster 1.0", "asks the SIS vendor for 1.1 or 1.2");
  }

  @Test
  void what_belongs_to_a_class_may_be_missing_in_every_way() {
    for (var nothing :
        new Reply[] {
          Reply.of(204, ""),
          Reply.json("{}"),
          Reply.json("{\"lineItems\":null}"),
          Reply.of(404, "{\"imsx_codeMajor\":\"failure\",\"imsx_codeMinor\":\"unknown object\"}")
        }) {
      sis.at(FakeSis.GRADEBOOK + "/classes/c1/lineItems", request -> nothing);

      var gradebook = client().openGradebook(sis.connection()).orElseThrow();

      assertThat(gradebook.lineItems(SourcedId.of("c1"))).isEmpty();
    }
  }

  @Test
  void a_gradebook_that_is_not_there_is_not_an_empty_one() {
    var gradebook = client().openGradebook(sis.connection()).orElseThrow();

    var failure =
        catchThrowableOfType(SisException.class, () -> gradebook.lineItems(SourcedId.of("c1")));

    assertThat(failure.kind()).isEqualTo(FailureKind.NOT_OFFERED);
  }

  private void serve(Function<Request, Reply> answer) {
    sis.atRoster("/orgs", answer);
  }

  private void read() {
    read(sis.connection(), RosterCollection.ORGS);
  }

  private void read(TestConnection connection, RosterCollection collection) {
    try (var source = client().openRoster(connection)) {
      sink.readAll(source, RosterQuery.builder(collection).build());
    }
  }

  private SisException failure() {
    return failure(sis.connection(), RosterCollection.ORGS);
  }

  private SisException failure(TestConnection connection, RosterCollection collection) {
    return catchThrowableOfType(SisException.class, () -> read(connection, collection));
  }

  private static OneRosterClient client() {
    return new OneRosterClient(ClientProfile.builder().sorted().pageSize(10).build());
  }

  private static Reply page(int from, int limit, int available) {
    return body(from, limit, available, "");
  }

  private static Reply body(int from, int limit, int available, String extras) {
    return Reply.json(
        IntStream.range(from, Math.max(from, Math.min(from + limit, available)))
            .mapToObj(number -> "{\"sourcedId\":\"o" + number + "\",\"type\":\"school\"}")
            .collect(Collectors.joining(",", "{\"orgs\":[", "]" + extras + "}")));
  }
}
