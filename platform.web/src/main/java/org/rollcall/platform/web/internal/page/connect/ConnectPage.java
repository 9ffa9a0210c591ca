package org.rollcall.platform.web.internal.page.connect;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.CheckRunId;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.guide.FollowGuide;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.connect.ConnectForm.DistrictChoice;
import org.rollcall.platform.web.internal.page.connect.ConnectForm.Typed;
import org.rollcall.platform.web.internal.page.prepare.DistrictPick;
import org.rollcall.platform.web.internal.page.prepare.GuideView;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.page.secret.SecretForm;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** A new connection: what to enter, and where to find it in the SIS. */
final class ConnectPage {
  private static final Map<String, String> NO_DISTRICT =
      Map.of("district", "Choose the district whose SIS this is.");

  private final Rollcall rollcall;

  ConnectPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var descriptor = descriptor(asked);
    var failed = asked.field("check");
    if (!asked.field("pending").isEmpty()) {
      var request = rollcall.addressDoctor().find(asked.caller(), asked.field("pending")).request();
      var district = request.district();
      return form(
          asked,
          200,
          descriptor,
          Typed.again(request, descriptor),
          district == null ? "" : district.toString());
    }
    if (failed.isEmpty()) {
      return form(
          asked,
          200,
          descriptor,
          new Typed(freeName(asked, descriptor.product()), Map.of(), Map.of())
              .with(usualDates(asked, descriptor)),
          asked.field("district"));
    }
    var check = rollcall.connectSis().find(asked.caller(), new CheckRunId(failed));
    var typed =
        new Typed(check.name(), check.values(), Map.of()).with(TypedDates.of(check.validity()));
    return form(asked, 200, descriptor, typed, check.district().toString());
  }

  Answer authorize(Asked asked) {
    var descriptor = descriptor(asked);
    var filled = Filled.of(asked, descriptor);
    if (lacksDistrict(asked)) {
      return form(asked, 422, descriptor, filled.typed(NO_DISTRICT), "");
    }
    try {
      return AddressPage.go(
          rollcall,
          asked,
          new ConnectRequest(
              null,
              district(asked),
              descriptor.id(),
              filled.name(),
              filled.values(),
              filled.secrets(),
              SecretForm.validity(asked)));
    } catch (Refusal e) {
      return form(asked, 422, descriptor, filled.refused(e), asked.field("district"));
    }
  }

  /** Without an address: the roster comes by files. */
  Answer byFiles(Asked asked) {
    var descriptor = descriptor(asked);
    var filled = Filled.of(asked, descriptor);
    if (lacksDistrict(asked)) {
      return form(asked, 422, descriptor, filled.typed(NO_DISTRICT), "");
    }
    try {
      var made =
          rollcall
              .together()
              .byFiles()
              .connect(asked.caller(), district(asked), descriptor.id(), filled.name());
      return Answer.go("/connections/" + made.id());
    } catch (Refusal e) {
      return form(asked, 422, descriptor, filled.refused(e), asked.field("district"));
    }
  }

  private boolean lacksDistrict(Asked asked) {
    return choices(asked, "").size() > 1 && district(asked) == null;
  }

  /** The product's name, numbered where a connection has it already. */
  private String freeName(Asked asked, String product) {
    var taken =
        rollcall.connectSis().list(asked.caller()).stream()
            .map(connection -> connection.name().toLowerCase(Locale.ROOT))
            .collect(toSet());
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? product : product + " " + number)
        .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(product);
  }

  private Answer form(
      Asked asked, int status, ConnectorDescriptor descriptor, Typed typed, String district) {
    var advanced = ConnectForm.inputs(descriptor, typed, false, true);
    var dates = SecretDates.of(descriptor, typed.dates(), typed.faults());
    var pick = DistrictPick.of(rollcall, asked, district);
    var form =
        new ConnectForm(
            "/connect/" + descriptor.id(),
            "/connect",
            descriptor.product(),
            descriptor.vendor(),
            false,
            typed.faults().isEmpty() ? "" : "Something is not right yet: see the marked fields.",
            new Input("name", typed.name(), typed.faults().getOrDefault("name", "")),
            choices(asked, district),
            typed.faults().getOrDefault("district", ""),
            ConnectForm.inputs(descriptor, typed, false, false),
            advanced,
            dates.foldedFaulty() || advanced.stream().anyMatch(ConnectForm.FieldInput::faulty),
            dates,
            guide(asked, descriptor, pick),
            prepared(asked, descriptor, pick),
            descriptor.eligibility().isEmpty()
                ? ""
                : "/connect/" + descriptor.id() + "/eligibility" + pick.query(),
            descriptor.supportContacts());
    return new Answer.Show(status, "connect", "Connect " + descriptor.product(), form, false);
  }

  /** The last day as it usually is, where secrets of the product expire. */
  private TypedDates usualDates(Asked asked, ConnectorDescriptor descriptor) {
    var district = DistrictPick.of(rollcall, asked).chosen();
    var end = rollcall.keepSecrets().usualEnd(district, descriptor);
    return TypedDates.of(new Validity(null, end.orElse(null)));
  }

  private GuideView guide(Asked asked, ConnectorDescriptor descriptor, DistrictPick pick) {
    var guide =
        pick.undecided()
            ? FollowGuide.unfollowed(descriptor)
            : rollcall.followGuide().of(asked.caller(), pick.chosen(), descriptor.id());
    return GuideView.of(guide, !pick.undecided(), "", rollcall.clock());
  }

  private @Nullable Prepared prepared(
      Asked asked, ConnectorDescriptor descriptor, DistrictPick pick) {
    return pick.undecided() || descriptor.eligibility().isEmpty()
        ? null
        : Prepared.of(rollcall, asked.caller(), pick.chosen(), descriptor.id()).orElse(null);
  }

  private ConnectorDescriptor descriptor(Asked asked) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().value().equals(asked.place("connector")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("connector"));
  }

  /** The districts to choose from; the simulated one is connected by the demo itself. */
  private List<DistrictChoice> choices(Asked asked, String chosen) {
    return rollcall.keepDistricts().list(asked.caller()).stream()
        .filter(district -> !district.demo())
        .map(district -> choice(district, chosen))
        .toList();
  }

  private static DistrictChoice choice(District district, String chosen) {
    var id = district.id().toString();
    return new DistrictChoice(id, district.name(), id.equals(chosen));
  }

  private @Nullable DistrictId district(Asked asked) {
    if (!asked.field("district").isEmpty()) {
      try {
        return new DistrictId(Long.parseLong(asked.field("district")));
      } catch (NumberFormatException e) {
        throw Refusal.notFound("district");
      }
    }
    return asked.caller().role() == Role.ADMIN
        ? asked.caller().district()
        : DistrictPick.of(rollcall, asked).chosen();
  }
}
