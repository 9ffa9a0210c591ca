package org.rollcall.platform.web.internal.page.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.AdoptDryRuns.Standing;
import org.rollcall.platform.core.plan.Alarm;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanEntry;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.api.PlanCsv;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** One plan: what would happen to whom, why it is held, and what can be decided. */
final class PlanPage {
  private static final int ALARMS_SHOWN = 6;
  private static final int PAGE = 50;
  private static final int GROUPS_SHOWN = 100;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String id,
      int generation,
      String connectionPath,
      String connectionName,
      String title,
      String sentence,
      Chip chip,
      String whoActs,
      boolean waits,
      boolean undo,
      boolean dryRun,
      String notApplicable,
      boolean file,
      boolean alarming,
      String runPath,
      String run,
      @Nullable Moment made,
      @Nullable Moment closed,
      String closedBy,
      List<Total> totals,
      String suspended,
      String ended,
      String conflicts,
      List<String> alarms,
      List<String> hiddenAlarms,
      String furtherAlarms,
      List<Group> schools,
      List<Group> classes,
      PlanQueryForm.Model form,
      boolean decidable,
      String scope,
      String scopeKind,
      List<EntryRow> entries,
      boolean none,
      String morePath,
      String filePath,
      List<Decided> decisions) {
    /** The first few say what it is about; the others are there for who wants them. */
    String moreAlarms() {
      return hiddenAlarms.isEmpty()
          ? ""
          : Numbers.counted(hiddenAlarms.size(), "alarm more", "alarms more");
    }

    boolean grouped() {
      return !schools.isEmpty();
    }

    boolean inClasses() {
      return !classes.isEmpty();
    }

    boolean decided() {
      return !decisions.isEmpty();
    }
  }

  /** How many changes of one kind, and where they are listed. */
  record Total(String number, String label, String path) {}

  /** What changes at one school, or in one class. */
  record Group(
      String id,
      String name,
      String path,
      String additions,
      String changes,
      String removals,
      String suspicious) {}

  /** A decision. */
  record Decided(
      String scope, String by, @Nullable Moment at, String reason, @Nullable Moment until) {}

  PlanPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var review = rollcall.safeguard().review();
    return show(asked, review.find(asked.caller(), id(asked)));
  }

  /** The plan of a connection that waits for a decision; empty when none does. */
  Optional<Answer> waiting(Asked asked) {
    var connection = new ConnectionId(asked.number("connection"));
    return rollcall
        .safeguard()
        .review()
        .waiting(asked.caller(), connection)
        .map(plan -> show(asked, plan));
  }

  private Answer show(Asked asked, Plan plan) {
    var review = rollcall.safeguard().review();
    var form = new PlanQueryForm(asked, plan.id());
    var after = asked.field("after");
    var entries =
        review.entries(
            asked.caller(), plan.id(), form.filter(), after.isEmpty() ? null : after, PAGE);
    return Answer.show("plan", PlanWords.title(plan), model(asked, plan, form, entries));
  }

  Answer export(Asked asked) {
    var review = rollcall.safeguard().review();
    var plan = review.find(asked.caller(), id(asked));
    var filter = new PlanQueryForm(asked, plan.id()).filter();
    return new Answer.Download(
        "plan-" + plan.id() + ".csv",
        "text/csv;charset=utf-8",
        PlanCsv.of(review, asked.caller(), plan.id(), filter));
  }

  static PlanId id(Asked asked) {
    return new PlanId(asked.number("plan"));
  }

  private Model model(Asked asked, Plan plan, PlanQueryForm form, Slice<PlanEntry> entries) {
    var review = rollcall.safeguard().review();
    var connection = rollcall.connectSis().find(asked.caller(), plan.connection());
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var schools = review.bySchool(asked.caller(), plan.id());
    var school = form.school();
    var classes =
        school == null ? List.<GroupCount>of() : review.byClass(asked.caller(), plan.id(), school);
    var counts = plan.counts();
    boolean open = plan.state() == PlanState.OPEN;
    var standing = rollcall.safeguard().adopt().standing(plan);
    var next = entries.next();
    return new Model(
        plan.id().toString(),
        plan.generation(),
        "/connections/" + connection.id(),
        connection.name(),
        PlanWords.title(plan),
        plan.sentence(),
        PlanWords.chip(plan),
        plan.waits() ? Words.whoActs(Actor.DISTRICT_ADMIN, asked.caller()) : "",
        plan.waits(),
        plan.kind() == PlanKind.UNDO && open,
        standing == Standing.OPEN,
        PlanWords.notApplicable(standing),
        rollcall.together().files().fileOf(asked.caller(), plan.run()).isPresent(),
        !plan.alarms().isEmpty(),
        "/runs/" + plan.run(),
        plan.run().toString(),
        moments.of(plan.made()),
        moments.of(plan.closed()),
        plan.closedBy(),
        List.of(
            new Total(
                Numbers.grouped(counts.additions()),
                "come in",
                form.path("kind", "ADDITION") + "#entries"),
            new Total(
                Numbers.grouped(counts.changes()),
                "change",
                form.path("kind", "CHANGE") + "#entries"),
            new Total(
                Numbers.grouped(counts.gone()), "go", form.path("kind", "REMOVAL") + "#entries")),
        counts.suspended() == 0
            ? ""
            : Numbers.counted(counts.suspended(), "record is", "records are"),
        counts.ended() == 0 ? "" : Numbers.grouped(counts.ended()),
        counts.conflicts() == 0 ? "" : Numbers.grouped(counts.conflicts()),
        alarms(plan).limit(ALARMS_SHOWN).toList(),
        alarms(plan).skip(ALARMS_SHOWN).toList(),
        plan.furtherAlarms() == 0 ? "" : Numbers.grouped(plan.furtherAlarms()),
        groups(schools, form, "school"),
        groups(classes, form, "class"),
        form.model(schools),
        plan.waits() && form.decidable(),
        scope(form, schools, classes),
        form.kind() == null ? "" : Objects.requireNonNull(form.kind()).name(),
        entries.items().stream().map(it -> EntryRow.of(plan.connection(), it)).toList(),
        entries.items().isEmpty(),
        next == null ? "" : form.path("after", next) + "#entries",
        "/plans/" + plan.id() + "/file?" + form.query("after", ""),
        review.decisions(asked.caller(), plan.id()).stream()
            .filter(it -> it.generation() == plan.generation())
            .map(it -> decided(it, schools, moments))
            .toList());
  }

  private static List<Group> groups(List<GroupCount> groups, PlanQueryForm form, String field) {
    return groups.stream()
        .limit(GROUPS_SHOWN)
        .map(
            it -> {
              var id = it.id();
              return new Group(
                  id == null ? "" : id.value(),
                  it.name().isEmpty() ? "Of no school" : it.name(),
                  id == null ? "" : form.path(field, id.value()) + "#entries",
                  Numbers.grouped(it.additions()),
                  Numbers.grouped(it.changes()),
                  Numbers.grouped(it.removals()),
                  it.suspicious() == 0 ? "" : Numbers.grouped(it.suspicious()));
            })
        .toList();
  }

  /** Such as {@code removals at Lincoln High}. */
  private static String scope(
      PlanQueryForm form, List<GroupCount> schools, List<GroupCount> classes) {
    var kind = form.kind();
    var words = kind == null ? "everything" : PlanWords.many(kind).toLowerCase(Locale.ROOT);
    if (form.schoolClass() != null) {
      return words + " in " + name(classes, Objects.requireNonNull(form.schoolClass()).value());
    }
    return form.school() == null
        ? words
        : words + " at " + name(schools, Objects.requireNonNull(form.school()).value());
  }

  private static String name(List<GroupCount> groups, String id) {
    return groups.stream()
        .filter(it -> it.id() != null && Objects.requireNonNull(it.id()).value().equals(id))
        .map(GroupCount::name)
        .findFirst()
        .orElse(id);
  }

  private static Decided decided(Decision decision, List<GroupCount> schools, Moments moments) {
    var of = decision.scope();
    var kind = of.kind();
    var school = of.school();
    var schoolClass = of.schoolClass();
    return new Decided(
        (kind == null ? "Everything" : PlanWords.many(kind))
            + (school == null ? "" : " at " + name(schools, school.value()))
            + (schoolClass == null ? "" : " in class " + schoolClass.value()),
        decision.by(),
        moments.of(decision.at()),
        decision.reason(),
        moments.of(decision.until()));
  }

  private static Stream<String> alarms(Plan plan) {
    return plan.alarms().stream().map(Alarm::sentence).map(PlanPage::capital);
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }
}
