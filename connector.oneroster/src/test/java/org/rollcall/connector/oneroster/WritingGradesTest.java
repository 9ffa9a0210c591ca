package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.gradebook.Result;
import org.rollcall.connector.api.gradebook.ScoreStatus;
import org.rollcall.connector.api.gradebook.WriteReceipt;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.TestConnection;

class WritingGradesTest {
  private static final Instant DUE = Instant.parse("2026-09-08T23:59:00Z");
  private static final String ITEM = FakeSis.GRADEBOOK + "/lineItems/li-7";
  private static final LineItem ESSAY =
      LineItem.builder(
              RecordHeader.builder(SourcedId.of("li-7")).build(),
              "Essay 1",
              SourcedId.of("c/1"),
              Instant.parse("2026-09-01T00:00:00Z"),
              DUE)
          .school(SourcedId.of("o-10"))
          .category(SourcedId.of("cat-2"))
          .gradingPeriod(SourcedId.of("gp-1"))
          .resultValueMin(BigDecimal.ZERO)
          .resultValueMax(new BigDecimal("1E+2"))
          .build();
  private static final Result SCORE =
      Result.builder(
              RecordHeader.builder(SourcedId.of("r-1")).build(),
              SourcedId.of("li-7"),
              SourcedId.of("s55"),
              ScoreStatus.FULLY_GRADED,
              DUE)
          .score(new BigDecimal("87.5"))
          .late(true)
          .build();

  private final FakeSis sis = new FakeSis();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void a_line_item_is_written_as_one_two_wants_it() {
    sis.at(ITEM, request -> Reply.of(201, ""));

    var receipt = gradebook().putLineItem(ESSAY);

    assertThat(receipt).isEqualTo(WriteReceipt.CREATED);
    var written = sis.requestsTo("/lineItems/li-7").get(0);
    assertThat(written.method()).isEqualTo("PUT");
    assertThat(written.body())
        .contains("\"lineItem\":{\"sourcedId\":\"li-7\",\"status\":\"active\"")
        .contains("\"dueDate\":\"2026-09-08T23:59:00.000Z\"")
        .contains("/classes/c%2F1\",\"sourcedId\":\"c/1\",\"type\":\"class\"")
        .contains("\"school\":{", "\"academicSession\":{", "\"type\":\"category\"")
        .contains("\"resultValueMax\":100}");
  }

  @Test
  void a_line_item_is_written_as_one_one_wants_it() {
    var root = sis.url("/ims/oneroster/v1p1");
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_1, root)
            .gradebook(root)
            .tokenUrls(sis.addresses().tokenUrls())
            .build();
    sis.at("/ims/oneroster/v1p1/lineItems/li-7", request -> Reply.of(200, ""));

    var receipt = gradebook(TestConnection.to(addresses, "key", "s3cret")).putLineItem(ESSAY);

    assertThat(receipt).isEqualTo(WriteReceipt.REPLACED);
    assertThat(sis.requestsTo("/lineItems/li-7").get(0).body())
        .contains("\"gradingPeriod\":{")
        .doesNotContain("\"school\":{", "\"academicSession\":{");
    assertThat(sis.requestsTo("/token").get(0).body())
        .contains("or%2Fv1p1%2Fscope%2Fgradebook.createput");
  }

  @Test
  void a_result_is_written_with_number_date_and_flags() {
    sis.at(FakeSis.GRADEBOOK + "/results/r-1", request -> Reply.of(204, ""));

    assertThat(gradebook().putResult(SCORE)).isEqualTo(WriteReceipt.REPLACED);

    assertThat(sis.requestsTo("/results/r-1").get(0).body())
        .contains("\"score\":87.5", "\"scoreDate\":\"2026-09-08\"", "\"late\":\"true\"")
        .contains("\"scoreStatus\":\"fully graded\"");
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELETED",
    "204, DELETED",
    "202, ACCEPTED",
    "404, ALREADY_GONE",
    "410, ALREADY_GONE"
  })
  void every_end_of_a_deletion_has_its_receipt(int status, WriteReceipt receipt) {
    sis.at(ITEM, request -> Reply.of(status, ""));

    assertThat(gradebook().deleteLineItem(SourcedId.of("li-7"))).isEqualTo(receipt);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "403, PERMISSION_MISSING",
    "405, NOT_OFFERED",
    "409, REFUSED",
    "422, REFUSED",
    "429, RATE_LIMITED",
    "500, UNAVAILABLE",
    "503, UNAVAILABLE"
  })
  void every_refusal_has_its_kind_and_is_not_repeated(int status, FailureKind kind) {
    sis.at(
        ITEM,
        request ->
            Reply.of(
                    status,
                    "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"Title too long\"}")
                .with("Retry-After", "1"));
    var connection = sis.connection();

    var failure = failureOf(connection);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(connection.pauses()).isEmpty();
    assertThat(sis.requestsTo("/lineItems/li-7")).hasSize(1);
  }

  @Test
  void a_refusal_passes_the_reason_on() {
    sis.at(
        ITEM,
        request ->
            Reply.of(
                422, "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"Title too long\"}"));

    assertThat(failureOf(sis.connection()).sentence()).contains("Title too long");
  }

  @Test
  void a_page_for_people_after_a_write_leaves_its_fate_unknown() {
    sis.at(ITEM, request -> Reply.html(200));

    var failure = failureOf(sis.connection());

    assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(failure.sentence()).contains("did not confirm");
  }

  @Test
  void a_401_is_answered_with_a_new_token_because_nothing_was_written() {
    var writes = new AtomicInteger();
    sis.at(ITEM, request -> Reply.of(writes.incrementAndGet() == 1 ? 401 : 201, ""));

    assertThat(gradebook().putLineItem(ESSAY)).isEqualTo(WriteReceipt.CREATED);
    assertThat(writes).hasValue(2);
  }

  @Test
  void what_belongs_to_a_class_is_read_to_its_end() {
    sis.at(
        FakeSis.GRADEBOOK + "/classes/c1/lineItems",
        request ->
            Reply.json(
                request.number("offset") > 1
                    ? "{\"lineItems\":[]}"
                    : "{\"lineItems\":[{\"sourcedId\":\"li"
                        + request.number("offset")
                        + "\",\"title\":\"A\",\"class\":{\"sourcedId\":\"c1\"},\"dueDate\":\"2026-09-08T23:59:00.000Z\","
                        + "\"academicSession\":{\"sourcedId\":\"gp\"},\"resultValueMax\":\"100\"}]}"));

    var items = gradebook().lineItems(SourcedId.of("c1"));

    assertThat(items).hasSize(2);
    assertThat(items.get(0).assignDate()).isEqualTo(DUE);
    assertThat(items.get(0).gradingPeriod()).contains(SourcedId.of("gp"));
    assertThat(items.get(0).resultValueMax()).contains(new BigDecimal("100"));
  }

  @Test
  void a_record_that_is_missing_or_to_be_deleted_is_not_found() {
    assertThat(gradebook().findLineItem(SourcedId.of("li-7"))).isEmpty();

    sis.at(
        ITEM,
        request ->
            Reply.json(
                "{\"lineItem\":{\"sourcedId\":\"li-7\",\"status\":\"tobedeleted\",\"class\":{\"sourcedId\":\"c1\"}}}"));
    assertThat(gradebook().findLineItem(SourcedId.of("li-7"))).isEmpty();
  }

  @Test
  void a_product_without_a_gradebook_has_none() {
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_2, sis.url(FakeSis.ROSTERING)).build();

    assertThat(client().openGradebook(TestConnection.to(addresses, "key", "s3cret"))).isEmpty();
  }

  private SisException failureOf(TestConnection connection) {
    return catchThrowableOfType(SisException.class, () -> gradebook(connection).putLineItem(ESSAY));
  }

  private Gradebook gradebook() {
    return gradebook(sis.connection());
  }

  private static Gradebook gradebook(TestConnection connection) {
    return client().openGradebook(connection).orElseThrow();
  }

  private static OneRosterClient client() {
    return new OneRosterClient(ClientProfile.builder().build());
  }
}
