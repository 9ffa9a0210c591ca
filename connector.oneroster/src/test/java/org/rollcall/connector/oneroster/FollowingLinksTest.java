package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.RecordingSink;

/** A SIS whose pages are found by its links alone: it gives no total, and offsets mean nothing. */
class FollowingLinksTest {
  private static final String SAME_HOST = "";

  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void its_links_are_followed_to_their_end() {
    linked(25, SAME_HOST);

    var last = read();

    assertThat(sink.records()).hasSize(25);
    assertThat(last.wholeness()).contains(Wholeness.PROBABLE);
    assertThat(sis.requestsTo("/orgs")).as("the last page once more").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://inner-host:8080", "https://elsewhere.invalid", "//elsewhere"})
  void a_link_to_another_host_is_followed_at_the_address_of_the_connection(String host) {
    linked(25, host);

    read();

    assertThat(sink.records()).hasSize(25);
  }

  @Test
  void a_total_that_is_reached_proves_it() {
    serve(request -> page(request, 25, SAME_HOST).with("X-Total-Count", "25"));

    assertThat(read().wholeness()).contains(Wholeness.PROVEN);
    assertThat(sink.records()).hasSize(25);
  }

  @Test
  void where_it_counts_and_takes_offsets_its_links_are_left_alone() {
    serve(
        request -> {
          int from = request.number("offset");
          return orgs(from, Math.min(10, 25 - from))
              .with("X-Total-Count", "25")
              .with("Link", "</orgs?page=" + from + ">; rel=\"next\"");
        });

    assertThat(read().wholeness()).contains(Wholeness.PROVEN);
    assertThat(sink.records()).hasSize(25);
    assertThat(sis.requestsTo("/orgs")).noneMatch(request -> request.query().containsKey("page"));
  }

  @Test
  void links_that_end_before_the_total_yield_no_roster() {
    serve(request -> page(request, 25, SAME_HOST).with("X-Total-Count", "26"));

    assertThat(failure().sentence()).contains("links of the SIS end after 25 of 26");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void a_collection_of_one_page_is_whole_where_a_shorter_page_would_link_to_more(int held) {
    linked(held, SAME_HOST);

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
    assertThat(sink.records()).hasSize(held);
  }

  @Test
  void a_short_page_that_comes_again_without_any_link_is_not_taken_for_all() {
    serve(request -> orgs(0, Math.min(6, Math.max(1, request.number("limit")))));

    assertThat(failure().kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
  }

  @Test
  void a_link_to_itself_never_ends_and_is_noticed() {
    serve(request -> page(request, 25, SAME_HOST).with("Link", "</orgs?cursor=10>; rel=\"next\""));

    assertThat(failure().kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(sis.requestsTo("/orgs")).hasSizeLessThan(5);
  }

  @Test
  void links_in_a_circle_are_noticed() {
    serve(
        request -> {
          int place = request.number("cursor") % 40;
          var next = "</orgs?cursor=" + (place + 10) + ">; rel=\"next\"";
          return orgs(place, 10).with("Link", next);
        });

    assertThat(failure().kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(sis.requestsTo("/orgs")).hasSizeLessThan(20);
  }

  @Test
  void an_empty_page_that_names_a_next_one_is_no_end() {
    serve(
        request ->
            request.number("cursor") == 10
                ? Reply.json("{\"orgs\":[]}").with("Link", "</orgs?cursor=20>; rel=\"next\"")
                : page(request, 25, SAME_HOST));

    assertThat(failure().sentence()).contains("empty page behind record 10");
  }

  @Test
  void a_last_page_that_names_a_next_one_when_asked_again_is_no_end() {
    serve(
        request -> {
          boolean again = sis.requestsTo("/orgs").size() > 3;
          return page(request, again ? 35 : 25, SAME_HOST);
        });

    assertThat(failure().kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
  }

  @Test
  void a_link_that_leads_to_another_collection_is_not_followed() {
    serve(
        request ->
            request.number("offset") == 0
                ? orgs(0, 10).with("Link", "</users?cursor=10>; rel=\"next\"")
                : Reply.json("{\"orgs\":[]}"));

    assertThat(failure().sentence()).contains("a way of its own");
    assertThat(sis.requestsTo("/users")).isEmpty();
  }

  private void linked(int available, String host) {
    serve(request -> page(request, available, host));
  }

  private void serve(Function<Request, Reply> answer) {
    sis.atRoster("/orgs", answer);
  }

  private RosterPage read() {
    var client = new OneRosterClient(ClientProfile.builder().sorted().pageSize(10).build());
    try (var source = client.openRoster(sis.connection())) {
      return sink.readAll(source, RosterQuery.builder(RosterCollection.ORGS).build());
    }
  }

  private SisException failure() {
    return catchThrowableOfType(SisException.class, this::read);
  }

  private static Reply page(Request request, int available, String host) {
    int from = request.number("cursor");
    int limit = Math.max(1, Math.min(10, request.number("limit")));
    var page = orgs(from, Math.max(0, Math.min(limit, available - from)));
    var next = "<%s%s/orgs?limit=%d&cursor=%d>; rel=\"next\"";
    return from + limit < available
        ? page.with("Link", next.formatted(host, FakeSis.ROSTERING, limit, from + limit))
        : page;
  }

  private static Reply orgs(int from, int count) {
    return Reply.json(
        IntStream.range(from, from + count)
            .mapToObj(number -> "{\"sourcedId\":\"o" + number + "\",\"type\":\"school\"}")
            .collect(Collectors.joining(",", "{\"orgs\":[", "]}")));
  }
}
