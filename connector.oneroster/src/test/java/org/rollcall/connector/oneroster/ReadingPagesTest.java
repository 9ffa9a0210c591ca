package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.RecordingSink;

class ReadingPagesTest {
  private static final RosterQuery ORGS = RosterQuery.builder(RosterCollection.ORGS).build();

  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void pages_that_are_clamped_silently_are_all_read() {
    serve(request -> page(request, 23, 5));

    read(10);

    assertThat(ids()).isEqualTo(numbers(23));
  }

  @Test
  void a_total_that_is_reached_on_a_later_page_ends_the_collection() {
    serve(request -> page(request, 20, 10).with("X-Total-Count", "20"));

    var last = read(10);

    assertThat(ids()).isEqualTo(numbers(20));
    assertThat(last.total()).contains(20L);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void a_total_that_only_counts_the_page_is_not_believed() {
    serve(
        request -> {
          int held = Math.max(0, Math.min(10, 25 - request.number("offset")));
          return page(request, 25, 10).with("X-Total-Count", "" + held);
        });

    read(10);

    assertThat(ids()).isEqualTo(numbers(25));
  }

  @Test
  void a_collection_that_ends_before_its_total_is_incomplete() {
    serve(request -> page(request, 20, 10).with("X-Total-Count", "21"));

    var failure = failure(10);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(failure.sentence()).contains("there are 21 orgs, and sent 20.");
  }

  @Test
  void a_collection_that_exceeds_its_total_is_incomplete() {
    serve(request -> page(request, 30, 10).with("X-Total-Count", "15"));

    var failure = failure(10);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(failure.sentence()).contains("sent 20 orgs, and says that there are 15.");
  }

  @Test
  void the_page_that_repeats_for_ever_is_noticed_at_its_second_repeat() {
    serve(request -> orgs(0, 10).with("Link", "<http://elsewhere/orgs?offset=10>; rel=\"next\""));

    assertThat(failure(10).kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void pages_that_repeat_in_turn_are_noticed() {
    serve(request -> orgs(request.number("offset") % 20, 10));

    assertThat(failure(10).sentence()).contains("same page of its orgs again and again");
  }

  @Test
  void a_sis_that_ignores_paging_and_sends_everything_is_read_once() {
    serve(request -> orgs(0, 12).with("X-Total-Count", "12"));

    read(10);

    assertThat(ids()).isEqualTo(numbers(12));
  }

  @Test
  void a_next_link_on_the_last_page_does_not_matter() {
    serve(
        request ->
            page(request, 20, 10)
                .with("X-Total-Count", "20")
                .with("Link", "<http://proxy/orgs?offset=20>; rel=\"next\""));

    read(10);

    assertThat(ids()).isEqualTo(numbers(20));
  }

  @Test
  void links_that_end_are_confirmed_by_one_page_more_which_may_be_refused() {
    serve(
        request -> {
          int offset = request.number("offset");
          var link =
              offset == 0 ? "http://x/orgs?offset=10; rel=next" : "<http://x/orgs>; rel=\"prev\"";
          return offset < 20 ? page(request, 20, 10).with("Link", link) : Reply.of(404, "{}");
        });

    read(10);

    assertThat(ids()).isEqualTo(numbers(20));
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void a_404_in_the_middle_is_no_end_and_no_wrong_address() {
    serve(request -> request.number("offset") < 10 ? page(request, 30, 5) : Reply.of(404, "{}"));

    var failure = failure(10);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(failure.sentence()).contains("behind record 10 of its orgs");
  }

  @Test
  void a_window_that_slid_by_one_hands_no_record_over_twice() {
    serve(
        request ->
            page(request, Math.max(0, request.number("offset") - 1), 30, 10)
                .with("X-Total-Count", "30"));

    read(10);

    assertThat(ids()).isEqualTo(numbers(30));
  }

  @Test
  void an_empty_collection_is_one_page_without_next() {
    serve(request -> Reply.json("{\"orgs\":[]}"));

    assertThat(read(10).received()).isZero();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void no_content_is_an_empty_page() {
    serve(request -> request.number("offset") < 20 ? page(request, 20, 10) : Reply.of(204, ""));

    read(10);

    assertThat(ids()).isEqualTo(numbers(20));
  }

  @Test
  void a_limit_that_is_refused_is_made_smaller() {
    serve(request -> request.number("limit") > 50 ? Reply.of(400, "{}") : page(request, 60, 50));

    read(5000);

    assertThat(ids()).isEqualTo(numbers(60));
  }

  @Test
  void an_order_that_is_refused_is_left_out() {
    serve(
        request ->
            request.query().containsKey("sort") ? Reply.of(422, "{}") : page(request, 12, 10));

    read(10);

    assertThat(ids()).isEqualTo(numbers(12));
    assertThat(sis.requestsTo("/orgs").get(0).query())
        .containsEntry("sort", "sourcedId")
        .containsEntry("orderBy", "asc");
  }

  @Test
  void a_filter_that_is_refused_is_not_offered() {
    serve(request -> Reply.of(400, "{}"));
    var changes =
        RosterQuery.builder(RosterCollection.ORGS)
            .modifiedSince(java.time.Instant.parse("2026-08-01T00:00:00Z"))
            .build();

    var failure = catchThrowableOfType(SisException.class, () -> read(changes, 10));

    assertThat(failure.kind()).isEqualTo(FailureKind.NOT_OFFERED);
    assertThat(sis.requestsTo("/orgs").get(0).query())
        .containsEntry("filter", "dateLastModified>'2026-08-01T00:00:00.000Z'");
  }

  @Test
  void a_run_goes_on_from_the_text_of_a_cursor() {
    serve(request -> page(request, 30, 10));
    var first = client(10).openRoster(sis.connection()).readPage(ORGS, Cursor.start(), sink);
    var text = first.next().orElseThrow().text();

    client(10).openRoster(sis.connection()).readPage(ORGS, Cursor.of(text), sink);

    assertThat(text).contains("offset=10", "limit=10");
    assertThat(ids()).isEqualTo(numbers(20));
  }

  private void serve(Function<Request, Reply> answer) {
    sis.atRoster("/orgs", answer);
  }

  private RosterPage read(int pageSize) {
    return read(ORGS, pageSize);
  }

  private RosterPage read(RosterQuery query, int pageSize) {
    try (var source = client(pageSize).openRoster(sis.connection())) {
      return sink.readAll(source, query);
    }
  }

  private SisException failure(int pageSize) {
    return catchThrowableOfType(SisException.class, () -> read(pageSize));
  }

  private String ids() {
    return sink.records().stream()
        .map(record -> record.sourcedId().value())
        .collect(Collectors.joining(" "));
  }

  private int asked() {
    return sis.requestsTo("/orgs").size();
  }

  private static OneRosterClient client(int pageSize) {
    return new OneRosterClient(ClientProfile.builder().sorted().pageSize(pageSize).build());
  }

  private static String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "o" + number)
        .collect(Collectors.joining(" "));
  }

  private static Reply page(Request request, int available, int clamp) {
    return page(request, request.number("offset"), available, clamp);
  }

  private static Reply page(Request request, int from, int available, int clamp) {
    int limit = Math.min(request.number("limit"), clamp);
    return orgs(from, Math.max(0, Math.min(limit, available - from)));
  }

  private static Reply orgs(int from, int count) {
    return Reply.json(
        IntStream.range(from, from + count)
            .mapToObj(
                number -> "{\"sourcedId\":\"o" + number + "\",\"name\":\"n\",\"type\":\"school\"}")
            .collect(Collectors.joining(",", "{\"orgs\":[", "]}")));
  }
}
