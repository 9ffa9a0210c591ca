package org.rollcall.platform.web.internal.page.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.FindingsAsked;
import org.rollcall.platform.web.internal.route.Asked;

/** What somebody looks for among findings, as typed. */
record FindingsForm(
    String path,
    @Nullable FindingRule rule,
    @Nullable FindingState state,
    String school,
    String q) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  static FindingsForm of(Asked asked, String path) {
    return new FindingsForm(
        path,
        FindingRule.ofId(asked.field("rule")).orElse(null),
        FindingState.ofToken(asked.field("state")).orElse(null),
        asked.field("school"),
        asked.field("q"));
  }

  FindingsAsked asked() {
    return new FindingsAsked(rule, state, school, q);
  }

  /** Whether findings are listed, and not only counted. */
  boolean lists() {
    return rule != null || state != null || !q.isEmpty();
  }

  List<Choice> states() {
    return Arrays.stream(FindingState.values())
        .map(each -> new Choice(each.token(), each.label(), each == state))
        .toList();
  }

  List<Choice> schools(List<Org> orgs) {
    return orgs.stream()
        .filter(org -> org.type() == OrgType.SCHOOL || org.sourcedId().value().equals(school))
        .map(org -> choice(org.sourcedId().value(), org.name()))
        .toList();
  }

  private Choice choice(String value, String label) {
    return new Choice(value, label, value.equals(school));
  }

  List<Choice> rules() {
    return Arrays.stream(FindingRule.values())
        .map(each -> new Choice(each.id(), each.sentence(), each == rule))
        .toList();
  }

  String ruleId() {
    return rule == null ? "" : rule.id();
  }

  String stateToken() {
    return state == null ? "" : state.token();
  }

  /** The same look at one rule. */
  String of(FindingRule one, @Nullable FindingState only) {
    return new FindingsForm(path, one, only, school, q).address("");
  }

  /** This look, going on after a finding. */
  String address(String after) {
    var query = new StringBuilder(path).append("?rule=").append(ruleId());
    add(query, "state", stateToken());
    add(query, "school", school);
    add(query, "q", q);
    add(query, "after", after);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }
  }
}
