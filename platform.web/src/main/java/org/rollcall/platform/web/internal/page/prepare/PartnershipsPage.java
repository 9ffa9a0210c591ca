package org.rollcall.platform.web.internal.page.prepare;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.rollcall.connector.api.descriptor.PartnershipStatus;
import org.rollcall.platform.core.partnership.ListPartnerships;
import org.rollcall.platform.core.partnership.Partnership;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;

/** How far the partnership with each vendor has come, and what its connector can do. */
final class PartnershipsPage {

  private final ListPartnerships partnerships;

  /** What the template shows. */
  record Model(List<Row> rows) {

    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  /** One installed connector. */
  record Row(
      String id,
      String product,
      String vendor,
      Chip chip,
      String who,
      List<String> abilities,
      List<String> withheld,
      String versions,
      String version,
      String documentation,
      boolean connectable) {

    boolean withholds() {
      return !withheld.isEmpty();
    }
  }

  PartnershipsPage(ListPartnerships partnerships) {
    this.partnerships = partnerships;
  }

  Answer show(Asked asked) {
    return Answer.show(
        "partnerships",
        "Partnership status",
        new Model(partnerships.all().stream().map(PartnershipsPage::row).toList()));
  }

  private static Row row(Partnership partnership) {
    var descriptor = partnership.descriptor();
    return new Row(
        descriptor.id().value(),
        descriptor.product(),
        descriptor.vendor(),
        partnership.serves() ? chip(descriptor.status()) : Chip.failed("Does not serve"),
        descriptor.statusNote(),
        descriptor.capabilities().stream().sorted().map(EligibilityWords::of).toList(),
        partnership.withholdings().stream().map(PartnershipsPage::withheld).toList(),
        descriptor.versions().stream()
            .map(version -> version.name().substring(1).replace('_', '.'))
            .collect(joining(", ")),
        partnership.version(),
        descriptor.documentation().map(PartnershipsPage::web).orElse(""),
        partnership.serves() && descriptor.status() != PartnershipStatus.PLANNED);
  }

  private static String withheld(Partnership.Withholding withholding) {
    return "%s: not where “%s” is answered with “%s”."
        .formatted(
            EligibilityWords.of(withholding.capability()),
            withholding.question(),
            withholding.answer());
  }

  private static Chip chip(PartnershipStatus status) {
    return switch (status) {
      case AVAILABLE -> Chip.good("Available");
      case PILOT -> Chip.busy("Pilot");
      case PLANNED -> Chip.quiet("Planned");
      default -> Chip.quiet(status.name().toLowerCase(Locale.ROOT));
    };
  }

  private static String web(URI address) {
    return "https".equals(address.getScheme()) ? address.toString() : "";
  }
}
