package org.rollcall.platform.web.internal.page.prepare;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.guide.GuideStanding;
import org.rollcall.platform.core.guide.GuideStep;
import org.rollcall.platform.web.internal.view.Moments;

/**
 * A setup guide with its ticks.
 *
 * @param tickable whether a district is known whose progress it is
 * @param action where the ticks are sent
 * @param connection the connection whose settings page shows it; empty when none does
 */
public record GuideView(
    boolean tickable,
    String action,
    String district,
    String connection,
    String progress,
    long done,
    long total,
    List<Section> sections) {

  /** Steps under one heading. */
  public record Section(String heading, List<Step> steps) {}

  /** One step; label names the field it leads to. */
  public record Step(
      String id, String key, String text, String hint, String label, String field, boolean done) {}

  /** A guide as a page shows it. */
  public static GuideView of(
      GuideStanding guide, boolean tickable, String connection, Clock clock) {
    var district = guide.district();
    var zone = district == null ? ZoneOffset.UTC : district.zone();
    return new GuideView(
        tickable,
        "/connect/" + guide.connector().id() + "/guide",
        district == null ? "" : district.id().toString(),
        connection,
        progress(guide, new Moments(clock, zone)),
        guide.done(),
        guide.steps().size(),
        sections(guide));
  }

  /** How many steps are done, and who did the last; empty for a guide without steps. */
  static String progress(GuideStanding guide, Moments moments) {
    if (guide.steps().isEmpty()) {
      return "";
    }
    var counted = guide.done() + " of " + guide.steps().size() + " done";
    return guide
        .last()
        .map(
            tick -> {
              var at = moments.of(tick.at());
              return counted + ", last by " + tick.by() + (at == null ? "" : ", " + at.text());
            })
        .orElse(counted);
  }

  private static List<Section> sections(GuideStanding guide) {
    Map<String, String> labels =
        guide.connector().fields().stream()
            .collect(toMap(SettingField::name, SettingField::label, (one, other) -> one));
    var sections = new LinkedHashMap<String, List<Step>>();
    for (GuideStep step : guide.steps()) {
      sections
          .computeIfAbsent(step.step().section(), heading -> new ArrayList<>())
          .add(step(step, labels));
    }
    return sections.entrySet().stream()
        .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static Step step(GuideStep step, Map<String, String> labels) {
    var field = step.step().field().filter(labels::containsKey).orElse("");
    return new Step(
        "step-" + step.number(),
        step.key().value(),
        step.step().text(),
        step.step().hint().orElse(""),
        labels.getOrDefault(field, ""),
        field,
        step.done());
  }

  /** Whether there is a guide at all. */
  public boolean hasSteps() {
    return total > 0;
  }
}
