package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.audit.Verification;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** The audit log: read and verified, never changed. */
final class AuditRoutes {
  private static final int USUAL_PAGE = 50;

  private final AuditLog audit;

  AuditRoutes(Rollcall rollcall) {
    this.audit = rollcall.audit();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/audit", Access.ACCOUNT, this::list),
        Route.post("/audit/verify", Access.ACCOUNT, this::verify));
  }

  private Answer list(ApiRequest request) {
    var page = audit.read(request.caller(), filter(request), request.limit(USUAL_PAGE));
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(page.entries(), AuditRoutes::entry));
    if (page.next() != null) {
      answer.addProperty("next", page.next().toString());
    }
    return Answer.ok(answer);
  }

  private Answer verify(ApiRequest request) {
    return Answer.ok(verification(audit.verify(request.caller())));
  }

  private static AuditFilter filter(ApiRequest request) {
    var district = number(request, "district");
    return new AuditFilter(
        moment(request, "since"),
        moment(request, "until"),
        request.query("actor").orElse(""),
        request.query("action").map(AuditRoutes::action).orElse(null),
        district == null ? null : new DistrictId(district),
        request.query("subject").orElse(""),
        number(request, "after"));
  }

  private static AuditAction action(String word) {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalid("action", "There is no action \"" + word + "\" in the log."));
  }

  private static @Nullable Instant moment(ApiRequest request, String name) {
    try {
      return request.query(name).map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw Refusal.invalid(name, "Give a moment such as 2026-11-26T00:00:00Z.");
    }
  }

  private static @Nullable Long number(ApiRequest request, String name) {
    try {
      return request.query(name).map(Long::valueOf).orElse(null);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(name, "Give a whole number.");
    }
  }

  static JsonObject entry(AuditEntry entry) {
    var fields =
        new JsonFields()
            .put("sequence", entry.sequence())
            .put("at", entry.at())
            .put("actor", entry.actor())
            .put("role", entry.role())
            .put("from", entry.from())
            .word("action", entry.action())
            .put("label", entry.action().label());
    var district = entry.district();
    if (district != null) {
      fields.put("district", district.value());
    }
    return fields
        .put("subject", entry.subject())
        .put("detail", entry.detail())
        .put("hash", entry.hash())
        .object();
  }

  private static JsonObject verification(Verification found) {
    var fields =
        new JsonFields()
            .put("unbroken", found.unbroken())
            .put("entries", found.entries())
            .put("since", found.since())
            .put("sentence", found.sentence());
    var broken = found.firstBroken();
    return (broken == null ? fields : fields.put("firstBroken", broken)).object();
  }
}
