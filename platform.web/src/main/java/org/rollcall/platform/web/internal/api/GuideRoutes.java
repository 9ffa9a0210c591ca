package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.guide.FollowGuide;
import org.rollcall.platform.core.guide.GuideStanding;
import org.rollcall.platform.core.guide.GuideStep;
import org.rollcall.platform.core.guide.StepKey;
import org.rollcall.platform.core.guide.Tick;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.setup.KeepDistricts;

/** The setup guide of a connector, as a district follows it. */
final class GuideRoutes {
  private static final String PATH = "/districts/{district}/guides/{connector}";

  private final FollowGuide guides;
  private final KeepDistricts districts;
  private final ConnectorNames names;

  GuideRoutes(Rollcall rollcall, ConnectorNames names) {
    this.guides = rollcall.followGuide();
    this.districts = rollcall.keepDistricts();
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.DISTRICT, this::show), Route.put(PATH, Access.DISTRICT, this::tick));
  }

  private Answer show(ApiRequest request) {
    var district = district(request);
    return Answer.ok(standing(guides.of(request.caller(), district, connector(request))));
  }

  private Answer tick(ApiRequest request) throws IOException {
    var district = district(request);
    var connector = connector(request);
    var body = request.body("done", "undone");
    return Answer.ok(
        standing(
            guides.tick(
                request.caller(),
                district,
                connector,
                keys(body.texts("done")),
                keys(body.texts("undone")))));
  }

  private static JsonObject standing(GuideStanding guide) {
    var fields =
        new JsonFields()
            .put("connector", guide.connector().id().value())
            .put("product", guide.connector().product())
            .put("done", guide.done())
            .put("of", guide.steps().size());
    guide.last().ifPresent(tick -> fields.put("lastAt", tick.at()).put("lastBy", tick.by()));
    return fields.put("steps", JsonFields.list(guide.steps(), GuideRoutes::step)).object();
  }

  private static JsonObject step(GuideStep step) {
    return new JsonFields()
        .put("number", step.number())
        .put("key", step.key().value())
        .put("section", step.step().section())
        .put("text", step.step().text())
        .put("hint", step.step().hint())
        .put("field", step.step().field())
        .put("done", step.done())
        .put("doneAt", step.ticked().map(Tick::at))
        .put("doneBy", step.ticked().map(Tick::by))
        .object();
  }

  private static Set<StepKey> keys(List<String> texts) {
    return texts.stream().map(StepKey::new).collect(Collectors.toSet());
  }

  private DistrictId district(ApiRequest request) {
    var id = new DistrictId(request.number("district", "district"));
    return districts.find(request.caller(), id).id();
  }

  private ConnectorId connector(ApiRequest request) {
    return names.serving(request.path("connector")).id();
  }
}
