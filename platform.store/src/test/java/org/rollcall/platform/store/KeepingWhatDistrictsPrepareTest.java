package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.SettableClock.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.Confirmation;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.guide.StepKey;
import org.rollcall.platform.core.guide.Tick;
import org.rollcall.platform.core.interest.Interest;
import org.rollcall.platform.core.interest.InterestId;
import org.rollcall.platform.core.interest.SpokenVersion;

class KeepingWhatDistrictsPrepareTest {
  private static final ConnectorId CAMPUS = ConnectorId.of("infinite-campus");
  private static final ConnectorId ASPEN = ConnectorId.of("aspen");

  private OpenStore open;
  private DistrictId lakeside;
  private DistrictId hillside;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    lakeside = open.district("Lakeside");
    hillside = open.district("Hillside");
  }

  @OnEachStore
  void answers_come_back_newest_first_with_all_that_was_said() {
    var trial = new GivenAnswer("license", "trial", LocalDate.parse("2026-09-01"), "Ticket 7");
    var answers = open.store().eligibilityAnswers();
    answers.add(lakeside, CAMPUS, List.of(GivenAnswer.of("hosting", "vendor")), START, "ann");
    answers.add(lakeside, CAMPUS, List.of(trial), START.plusSeconds(9), "bea");

    var kept = open.reopened().eligibilityAnswers().history(lakeside, CAMPUS);

    assertThat(kept)
        .extracting(answer -> answer.given().question())
        .containsExactly("license", "hosting");
    assertThat(kept.get(0).given()).isEqualTo(trial);
    assertThat(kept.get(0).by()).isEqualTo("bea");
    assertThat(kept.get(0).at()).isEqualTo(START.plusSeconds(9));
    assertThat(kept.get(0).number()).isGreaterThan(kept.get(1).number());
  }

  @OnEachStore
  void answers_and_confirmations_are_apart_by_district_and_connector() {
    var answers = open.store().eligibilityAnswers();
    answers.add(lakeside, CAMPUS, List.of(GivenAnswer.of("license", "none")), START, "ann");
    answers.confirm(lakeside, CAMPUS, new Confirmation(1, START, "ann"));
    answers.confirm(lakeside, CAMPUS, new Confirmation(2, START, "bea"));

    assertThat(answers.history(hillside, CAMPUS)).isEmpty();
    assertThat(answers.history(lakeside, ASPEN)).isEmpty();
    assertThat(answers.confirmation(hillside, CAMPUS)).isEmpty();
    assertThat(answers.confirmation(lakeside, CAMPUS)).contains(new Confirmation(2, START, "bea"));
  }

  @OnEachStore
  void steps_are_ticked_off_once_and_ticks_are_taken_back() {
    var ticks = open.store().ticks();
    var first = new Tick(new StepKey("a"), START, "ann");
    var second = new Tick(new StepKey("b"), START, "ann");
    ticks.change(lakeside, CAMPUS, List.of(first, second), Set.of());
    ticks.change(
        lakeside,
        CAMPUS,
        List.of(new Tick(new StepKey("a"), START.plusSeconds(9), "bea")),
        Set.of(new StepKey("b")));

    assertThat(ticks.of(lakeside, CAMPUS)).containsExactly(first);
    assertThat(ticks.of(hillside, CAMPUS)).isEmpty();
    assertThat(ticks.of(lakeside, ASPEN)).isEmpty();
  }

  @OnEachStore
  void an_interest_comes_back_as_it_was_expressed_and_can_be_marked() {
    var interests = open.store().interests();
    var added = interests.add(interest("Infinite Sky"));
    interests.add(interest("Second"));

    assertThat(interests.all())
        .extracting(Interest::product)
        .containsExactly("Second", "Infinite Sky");
    assertThat(interests.find(added.id())).contains(added);

    var marked =
        new Interest(
            added.id(),
            added.district(),
            added.product(),
            added.vendor(),
            added.version(),
            added.email(),
            added.note(),
            added.at(),
            added.by(),
            START.plusSeconds(60));
    interests.update(marked);
    assertThat(interests.find(added.id())).contains(marked);
  }

  private Interest interest(String product) {
    return new Interest(
        new InterestId(0),
        lakeside,
        product,
        "Sky Inc.",
        SpokenVersion.V1_1,
        "ann@example.org",
        "Two lines\nof note",
        START,
        "ann",
        null);
  }
}
