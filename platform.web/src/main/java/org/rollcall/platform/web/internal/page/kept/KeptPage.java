package org.rollcall.platform.web.internal.page.kept;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.departure.KeptConnection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** The ended connections, and when their data goes. */
final class KeptPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Row> kept, boolean none) {}

  /** One ended connection. */
  record Row(
      String path,
      String name,
      String district,
      String connector,
      @Nullable Moment at,
      String by,
      boolean holdsData,
      @Nullable Moment deleteAt,
      @Nullable Moment deletedAt) {}

  KeptPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var districts =
        rollcall.keepDistricts().list(asked.caller()).stream()
            .collect(Collectors.toMap(District::id, district -> district));
    var rows =
        rollcall.together().leave().list(asked.caller()).stream()
            .flatMap(
                kept ->
                    Optional.ofNullable(districts.get(kept.district())).stream()
                        .map(district -> row(kept, district)))
            .toList();
    return Answer.show("kept", "Disconnected", new Model(rows, rows.isEmpty()));
  }

  Answer delete(Asked asked) {
    rollcall.together().leave().deleteNow(asked.caller(), new ConnectionId(asked.number("kept")));
    return Answer.go("/kept");
  }

  private Row row(KeptConnection kept, District district) {
    var moments = new Moments(rollcall.clock(), district.zone());
    return new Row(
        "/kept/" + kept.id(),
        kept.connection().name(),
        district.name(),
        product(kept.connection().connector()),
        moments.of(kept.at()),
        kept.by(),
        kept.holdsData(),
        moments.of(kept.deleteAt()),
        moments.of(kept.deletedAt()));
  }

  /** The product's name; the connector's, where that is not installed any more. */
  private String product(ConnectorId connector) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().equals(connector))
        .map(ConnectorDescriptor::product)
        .findFirst()
        .orElse(connector.value());
  }
}
