package org.rollcall.platform.web.internal.page.connect;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.PartnershipStatus;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.prepare.DistrictPick;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;

/** Which student information system the district has. */
final class SelectSisPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Offer> offers, boolean nothing, boolean operator) {}

  /** One product that can be connected to. */
  record Offer(
      String id,
      String product,
      String vendor,
      String summary,
      Chip chip,
      String statusNote,
      String versions,
      String documentation,
      boolean connectable,
      String query,
      boolean asks,
      @Nullable Chip eligibility,
      String progress) {}

  SelectSisPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var pick = DistrictPick.of(rollcall, asked);
    var offers =
        rollcall.deployConnectors().offered().stream()
            .map(offer -> offer(asked, pick, offer))
            .toList();
    var operator = asked.caller().role() == Role.OPERATOR;
    return Answer.show(
        "select-sis", "Select your SIS", new Model(offers, offers.isEmpty(), operator));
  }

  private Offer offer(Asked asked, DistrictPick pick, ConnectorDescriptor descriptor) {
    var prepared =
        pick.undecided()
            ? Optional.<Prepared>empty()
            : Prepared.of(rollcall, asked.caller(), pick.chosen(), descriptor.id());
    var asks = !descriptor.eligibility().isEmpty();
    return new Offer(
        descriptor.id().value(),
        descriptor.product(),
        descriptor.vendor(),
        descriptor.summary(),
        chip(descriptor.status()),
        descriptor.statusNote(),
        descriptor.versions().stream()
            .map(version -> version.name().replaceAll("[^0-9]+", " ").strip().replace(' ', '.'))
            .collect(joining(", ")),
        descriptor.documentation().map(SelectSisPage::web).orElse(""),
        descriptor.status() != PartnershipStatus.PLANNED,
        pick.query(),
        asks,
        asks ? prepared.map(Prepared::chip).orElse(null) : null,
        prepared.map(Prepared::guide).orElse(""));
  }

  private static Chip chip(PartnershipStatus status) {
    return switch (status) {
      case AVAILABLE -> Chip.good("Available");
      case PILOT -> Chip.busy("Pilot");
      case PLANNED -> Chip.quiet("Planned");
      default -> Chip.quiet(status.name().toLowerCase(Locale.ROOT));
    };
  }

  /** A connector's own link, and only one that a browser opens as a page. */
  private static String web(URI address) {
    return "https".equals(address.getScheme()) ? address.toString() : "";
  }
}
