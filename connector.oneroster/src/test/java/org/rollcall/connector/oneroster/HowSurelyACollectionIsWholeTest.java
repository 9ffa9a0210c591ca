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
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.RecordingSink;

class HowSurelyACollectionIsWholeTest {
  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void a_total_that_is_reached_proves_it() {
    serve(request -> page(request, 25).with("X-Total-Count", "25"));

    assertThat(read().wholeness()).contains(Wholeness.PROVEN);
  }

  @Test
  void a_total_of_nothing_proves_that_there_is_nothing() {
    serve(request -> page(request, 0).with("X-Total-Count", "0"));

    assertThat(read().wholeness()).contains(Wholeness.PROVEN);
  }

  @Test
  void an_empty_page_alone_makes_it_probable() {
    serve(request -> page(request, 25));

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
  }

  @Test
  void nothing_at_all_without_a_total_is_probable_at_most() {
    serve(request -> page(request, 0));

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
  }

  @Test
  void links_that_end_and_an_empty_page_make_it_probable() {
    serve(
        request ->
            request.number("offset") < 20
                ? page(request, 25).with("Link", "</orgs?offset=1000>; rel=\"next\"")
                : page(request, 25).with("Link", "</orgs>; rel=\"first\""));

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
    assertThat(sink.records()).hasSize(25);
  }

  @Test
  void a_header_that_counts_each_page_proves_nothing() {
    serve(
        request -> {
          int held = Math.max(0, Math.min(10, 25 - request.number("offset")));
          return page(request, 25).with("X-Total-Count", "" + held);
        });

    var last = read();

    assertThat(last.wholeness()).contains(Wholeness.PROBABLE);
    assertThat(last.total()).isEmpty();
  }

  @Test
  void nor_does_it_where_there_is_one_page_alone() {
    serve(
        request -> {
          int held = request.number("offset") == 0 ? 6 : 0;
          return page(request, 6).with("X-Total-Count", "" + held);
        });

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
  }

  @Test
  void one_revision_on_every_page_proves_it_without_a_total() {
    serve(request -> page(request, 25).with("X-Perm-Rev", "Rev 7/b"));

    var last = read();

    assertThat(last.wholeness()).contains(Wholeness.PROVEN);
    assertThat(last.revision()).contains("Rev 7/b");
  }

  @Test
  void a_revision_that_one_page_lacks_proves_nothing() {
    serve(
        request ->
            request.number("offset") == 10
                ? page(request, 25)
                : page(request, 25).with("X-Perm-Rev", "7"));

    assertThat(read().wholeness()).contains(Wholeness.PROBABLE);
  }

  @Test
  void a_revision_that_changes_on_the_way_is_no_roster() {
    serve(
        request ->
            page(request, 25)
                .with("X-Total-Count", "25")
                .with("X-Perm-Rev", "" + request.number("offset")));

    var failure = catchThrowableOfType(SisException.class, this::read);

    assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(failure.sentence()).contains("changed its data while");
  }

  @Test
  void a_sis_that_ignores_paging_and_counts_what_it_sends_proves_it() {
    serve(request -> orgs(0, 12).with("X-Total-Count", "12"));

    assertThat(read().wholeness()).contains(Wholeness.PROVEN);
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

  private static Reply page(Request request, int available) {
    int from = request.number("offset");
    return orgs(from, Math.max(0, Math.min(10, available - from)));
  }

  private static Reply orgs(int from, int count) {
    return Reply.json(
        IntStream.range(from, from + count)
            .mapToObj(number -> "{\"sourcedId\":\"o" + number + "\",\"type\":\"school\"}")
            .collect(Collectors.joining(",", "{\"orgs\":[", "]}")));
  }
}
