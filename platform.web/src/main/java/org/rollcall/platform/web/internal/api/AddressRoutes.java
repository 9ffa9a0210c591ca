package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.connection.AddressDoctor;
import org.rollcall.platform.core.connection.AddressLook;
import org.rollcall.platform.core.service.Rollcall;

/** What becomes of a typed address, without connecting. */
final class AddressRoutes {
  private final AddressDoctor doctor;
  private final ConnectorNames names;

  AddressRoutes(Rollcall rollcall, ConnectorNames names) {
    this.doctor = rollcall.addressDoctor();
    this.names = names;
  }

  List<Route> routes() {
    return List.of(Route.post("/addresses", Access.ACCOUNT, this::look));
  }

  private Answer look(ApiRequest request) throws IOException {
    var body = request.body("connector", "settings");
    var connector = names.serving(body.text("connector")).id();
    return Answer.ok(json(doctor.look(connector, body.textsByName("settings"))));
  }

  private static JsonObject json(AddressLook look) {
    var complaints = new JsonFields();
    look.complaints().forEach(complaints::put);
    var fields = new JsonFields().put("connector", look.connector().value());
    var addresses = look.addresses();
    if (addresses != null) {
      fields.put("addresses", ConnectionJson.addresses(addresses));
    }
    return fields
        .put("changes", JsonFields.texts(look.changes()))
        .put("questions", JsonFields.texts(look.questions()))
        .put("complaints", complaints.object())
        .object();
  }
}
