package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.EagerClient;
import org.rollcall.connector.testkit.RecordingSink;

class FetchingPagesAheadTest {
  private static final RosterQuery ORGS = RosterQuery.builder(RosterCollection.ORGS).build();

  private static final RosterCollection CLASSES = RosterCollection.CLASSES;

  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();
  private final EagerClient http = new EagerClient(3);

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void records_come_in_order_each_page_asked_for_once() {
    serve(request -> page(request, 95, 10, 95));

    read();

    assertThat(ids()).isEqualTo(numbers(0, 95));
    assertThat(offsets()).containsExactlyInAnyOrder(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    assertThat(http.begun()).isEqualTo(9);
    assertThat(http.open()).isZero();
  }

  @Test
  void without_a_total_one_page_follows_another() {
    serve(request -> orgs(request.number("offset"), Math.min(10, 35 - request.number("offset"))));

    read();

    assertThat(ids()).isEqualTo(numbers(0, 35));
    assertThat(http.begun()).isZero();
  }

  @Test
  void a_sis_that_cuts_its_pages_short_is_asked_one_by_one() {
    serve(request -> page(request, 40, 7, 40));

    read();

    assertThat(ids()).isEqualTo(numbers(0, 40));
    assertThat(http.begun()).isZero();
  }

  @Test
  void a_page_shorter_than_those_before_makes_the_guess_worthless_and_nothing_is_lost() {
    serve(
        request -> {
          int from = request.number("offset");
          return page(request, 60, from == 20 ? 4 : 10, 60);
        });

    read();

    assertThat(ids()).isEqualTo(numbers(0, 60));
    assertThat(http.open()).isZero();
  }

  @Test
  void a_total_that_changes_meanwhile_is_noticed_as_ever() {
    var asked = new AtomicInteger();
    serve(request -> page(request, 90, 10, asked.incrementAndGet() > 4 ? 91 : 90));

    var failure = catchThrowableOfType(SisException.class, this::read);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(http.open()).isZero();
  }

  @Test
  void a_page_that_comes_twice_is_noticed_as_ever() {
    serve(
        request -> {
          int from = request.number("offset");
          return orgs(from == 50 ? 40 : from, 10).with("X-Total-Count", "90");
        });

    var failure = catchThrowableOfType(SisException.class, this::read);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(ids()).isEqualTo(numbers(0, 50));
  }

  @Test
  void a_sis_that_has_had_enough_is_asked_one_by_one_from_then_on() {
    var asked = new AtomicInteger();
    serve(
        request ->
            asked.incrementAndGet() == 4
                ? Reply.of(429, "{}").with("Retry-After", "3")
                : page(request, 95, 10, 95));

    read();

    assertThat(ids()).isEqualTo(numbers(0, 95));
    assertThat(http.begun()).isLessThanOrEqualTo(6);
    assertThat(http.open()).isZero();
  }

  @Test
  void small_collections_that_follow_are_asked_for_while_the_first_is_read() {
    serve(request -> page(request, 5, 10, 5));
    sis.atRoster("/academicSessions", request -> none("academicSessions"));
    sis.atRoster("/classes", request -> none("classes"));

    try (var source = client().openRoster(sis.connection().with(http))) {
      sink.readAll(
          source, followed(RosterCollection.ORGS, RosterCollection.ACADEMIC_SESSIONS, CLASSES));
      assertThat(offsets()).containsExactly(0, 5);
      assertThat(http.begun()).isEqualTo(3);
      assertThat(http.open()).isEqualTo(2);

      sink.readAll(source, followed(RosterCollection.ACADEMIC_SESSIONS, CLASSES));
      sink.readAll(source, followed(CLASSES));
      assertThat(http.begun()).isEqualTo(3);
    }

    assertThat(http.open()).isZero();
  }

  @Test
  void where_there_is_no_room_nothing_is_held_while_it_is_waited_for() {
    var narrow = new EagerClient(1);
    serve(request -> page(request, 5, 10, 5));
    sis.atRoster("/courses", request -> none("courses"));

    try (var source = client().openRoster(sis.connection().with(narrow))) {
      sink.readAll(source, followed(RosterCollection.ORGS, RosterCollection.COURSES));
      sink.readAll(source, followed(RosterCollection.COURSES));
    }

    assertThat(ids()).isEqualTo(numbers(0, 5));
    assertThat(narrow.open()).isZero();
  }

  private static RosterQuery followed(RosterCollection collection, RosterCollection... by) {
    return RosterQuery.builder(collection).following(List.of(by)).build();
  }

  private static Reply none(String collection) {
    return Reply.of(200, "{\"" + collection + "\":[]}").with("X-Total-Count", "0");
  }

  @Test
  void a_reader_that_stops_leaves_nothing_behind() {
    serve(request -> page(request, 95, 10, 95));

    try (var source = client().openRoster(sis.connection().with(http))) {
      var next = source.readPage(ORGS, Cursor.start(), sink).next().orElseThrow();
      source.readPage(ORGS, next, sink);
      assertThat(http.open()).isEqualTo(3);
    }

    assertThat(http.open()).isZero();
  }

  private void serve(Function<Request, Reply> answer) {
    sis.atRoster("/orgs", answer);
  }

  private void read() {
    try (var source = client().openRoster(sis.connection().with(http))) {
      sink.readAll(source, ORGS);
    }
  }

  private static OneRosterClient client() {
    return new OneRosterClient(ClientProfile.builder().sorted().pageSize(10).build());
  }

  private java.util.List<Integer> offsets() {
    return sis.requestsTo("/orgs").stream().map(request -> request.number("offset")).toList();
  }

  private String ids() {
    return sink.records().stream()
        .map(record -> record.sourcedId().value())
        .collect(Collectors.joining(" "));
  }

  private static String numbers(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> "o" + number)
        .collect(Collectors.joining(" "));
  }

  private static Reply page(Request request, int available, int clamp, int total) {
    int from = request.number("offset");
    int limit = Math.min(request.number("limit"), clamp);
    return orgs(from, Math.max(0, Math.min(limit, available - from)))
        .with("X-Total-Count", "" + total);
  }

  private static Reply orgs(int from, int count) {
    return Reply.json(
        IntStream.range(from, from + count)
            .mapToObj(
                number -> "{\"sourcedId\":\"o" + number + "\",\"name\":\"n\",\"type\":\"school\"}")
            .collect(Collectors.joining(",", "{\"orgs\":[", "]}")));
  }
}
