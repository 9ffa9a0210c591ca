package org.rollcall.platform.web.internal.page.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.audit.AuditExport;
import org.rollcall.platform.core.audit.Verification;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** Who did what, when, and from where. */
final class AuditLogPage {

  private static final int PAGE = 50;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      AuditForm.Model form,
      List<Row> entries,
      boolean none,
      String morePath,
      @Nullable Found found) {

    boolean some() {
      return !none;
    }
  }

  /** One entry. */
  record Row(
      @Nullable Moment at,
      String actor,
      String from,
      String action,
      String district,
      String subject,
      String detail) {}

  /** How a verification ended. */
  record Found(String tone, String sentence, @Nullable Moment since, boolean unbroken) {}

  AuditLogPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return show(asked, null);
  }

  Answer verify(Asked asked) {
    return show(asked, rollcall.audit().verify(asked.caller()));
  }

  /** A file of what is shown, by a form, since that it was made is an entry itself. */
  Answer export(Asked asked) {
    var form = new AuditForm(asked, moments(districts(asked)).zone());
    var entries = new AuditExport(rollcall.audit()).of(asked.caller(), form.filter());
    return asked.field("format").equals("json")
        ? new Answer.Download("audit.json", "application/json", AuditFile.json(entries))
        : new Answer.Download("audit.csv", "text/csv;charset=utf-8", AuditFile.csv(entries));
  }

  private Answer show(Asked asked, @Nullable Verification found) {
    var districts = districts(asked);
    var moments = moments(districts);
    var form = new AuditForm(asked, moments.zone());
    var page = rollcall.audit().read(asked.caller(), form.filter(), PAGE);
    var names = districts.stream().collect(Collectors.toMap(District::id, District::name));
    var next = page.next();
    var model =
        new Model(
            form.model(districts),
            page.entries().stream().map(entry -> row(entry, moments, names)).toList(),
            page.entries().isEmpty(),
            next == null ? "" : form.goingOnBefore(next),
            found == null ? null : found(found, moments));
    return Answer.show("audit", "Audit log", model);
  }

  private static Found found(Verification found, Moments moments) {
    return new Found(
        found.unbroken() ? "good" : "failed",
        found.sentence(),
        moments.of(found.since()),
        found.unbroken());
  }

  private static Row row(AuditEntry entry, Moments moments, Map<DistrictId, String> names) {
    var district = entry.district();
    return new Row(
        moments.of(entry.at()),
        entry.actor(),
        entry.from(),
        entry.action().label(),
        district == null ? "" : names.getOrDefault(district, "district " + district),
        entry.subject(),
        entry.detail());
  }

  private List<District> districts(Asked asked) {
    return rollcall.keepDistricts().list(asked.caller());
  }

  private Moments moments(List<District> districts) {
    return Moments.across(rollcall.clock(), districts);
  }
}
