package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.platform.core.partnership.ListPartnerships;
import org.rollcall.platform.core.partnership.Partnership;
import org.rollcall.platform.core.service.Rollcall;

/** How far the partnership with each vendor has come, and what its connector can do. */
final class PartnershipRoutes {
  private final ListPartnerships partnerships;

  PartnershipRoutes(Rollcall rollcall) {
    this.partnerships = new ListPartnerships(rollcall.deployConnectors());
  }

  List<Route> routes() {
    return List.of(Route.get("/partnerships", Access.ACCOUNT, this::list));
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(JsonFields.list(partnerships.all(), PartnershipRoutes::json));
  }

  private static JsonObject json(Partnership partnership) {
    var descriptor = partnership.descriptor();
    return new JsonFields()
        .put("id", descriptor.id().value())
        .put("product", descriptor.product())
        .put("vendor", descriptor.vendor())
        .word("status", descriptor.status())
        .put("statusNote", descriptor.statusNote())
        .put("serves", partnership.serves())
        .put("connectorVersion", partnership.version())
        .put(
            "versions",
            JsonFields.texts(descriptor.versions().stream().map(DescriptorJson::version).toList()))
        .put("capabilities", DescriptorJson.words(descriptor.capabilities()))
        .put("withholds", JsonFields.list(partnership.withholdings(), PartnershipRoutes::withheld))
        .put("documentation", descriptor.documentation())
        .object();
  }

  private static JsonObject withheld(Partnership.Withholding withholding) {
    return new JsonFields()
        .word("capability", withholding.capability())
        .put("question", withholding.question())
        .put("answer", withholding.answer())
        .object();
  }
}
