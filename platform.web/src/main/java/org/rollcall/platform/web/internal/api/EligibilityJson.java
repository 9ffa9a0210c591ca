package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.rollcall.platform.core.eligibility.Confirmation;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.KeptAnswer;
import org.rollcall.platform.core.eligibility.Reason;

/** How a district stands with a connector, as JSON. */
final class EligibilityJson {
  private EligibilityJson() {}

  static JsonObject standing(EligibilityStanding standing) {
    var eligibility = standing.eligibility();
    var fields =
        new JsonFields()
            .put("connector", standing.connector().id().value())
            .put("product", standing.connector().product())
            .put("judgedOn", standing.today());
    eligibility.verdict().ifPresent(verdict -> fields.word("verdict", verdict));
    fields
        .put("reasons", JsonFields.list(eligibility.reasons(), EligibilityJson::reason))
        .put("open", JsonFields.list(eligibility.open(), DescriptorJson::question))
        .put("withheld", DescriptorJson.words(eligibility.withheld()))
        .put("ends", eligibility.ends())
        .put("needsConfirmation", standing.needsConfirmation());
    standing.confirmation().ifPresent(it -> fields.put("confirmation", confirmation(it)));
    return fields
        .put("answers", JsonFields.list(standing.answers().values(), EligibilityJson::answer))
        .put("history", JsonFields.list(standing.history(), EligibilityJson::answer))
        .object();
  }

  private static JsonObject reason(Reason reason) {
    var fields =
        new JsonFields()
            .put("question", reason.question())
            .put("text", reason.text())
            .put("answer", reason.answer())
            .word("kind", reason.kind())
            .word("verdict", reason.verdict())
            .put("sentence", reason.sentence())
            .put("nextStep", reason.nextStep())
            .put("withholds", DescriptorJson.words(reason.withholds()))
            .put("ends", reason.ends());
    Optional.ofNullable(reason.daysLeft()).ifPresent(days -> fields.put("daysLeft", (long) days));
    return fields.object();
  }

  private static JsonObject answer(KeptAnswer answer) {
    return new JsonFields()
        .put("question", answer.question())
        .put("choice", answer.given().choice())
        .put("since", answer.given().since())
        .put("note", answer.given().note())
        .put("at", answer.at())
        .put("by", answer.by())
        .object();
  }

  private static JsonObject confirmation(Confirmation confirmation) {
    return new JsonFields().put("at", confirmation.at()).put("by", confirmation.by()).object();
  }
}
