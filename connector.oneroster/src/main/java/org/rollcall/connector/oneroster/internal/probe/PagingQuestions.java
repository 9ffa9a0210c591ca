package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** How large pages are, and what their headers say. */
final class PagingQuestions {
  private static final int[] SIZES = {10_000, 1_000, 100};
  private static final Set<Integer> TOO_LARGE = Set.of(400, 413, 422);
  private static final Pattern OFFSET = Pattern.compile("[?&]offset=\\d", Pattern.CASE_INSENSITIVE);
  private static final Pattern TARGET = Pattern.compile("<?([^<>;,\\s]+)>?\\s*;");

  private final Trial trial;
  private final URI rostering;

  PagingQuestions(Trial trial, URI rostering) {
    this.trial = trial;
    this.rostering = rostering;
  }

  void ask(Findings findings) {
    findings.ask(ProfileField.PAGE_CLAMP, () -> pageClamp(findings));
    findings.ask(ProfileField.TOTAL_COUNT, () -> headers(findings));
    var missing = "Nothing came to look at.";
    findings.fill(
        List.of(ProfileField.GZIP, ProfileField.TOTAL_COUNT, ProfileField.LINK_HEADER), missing);
  }

  private ProbeFinding pageClamp(Findings findings) {
    boolean refused = false;
    for (int size : SIZES) {
      var seen = trial.get(page(size, 0), Envelopes.ENROLLMENTS);
      if (TOO_LARGE.contains(seen.status())) {
        refused = true;
        continue;
      }
      if (!seen.hasData()) {
        return ProbeFinding.unknown(ProfileField.PAGE_CLAMP, seen.inWords());
      }
      findings.add(gzip(seen));
      return clamp(size, seen, refused);
    }
    return ProbeFinding.unknown(
        ProfileField.PAGE_CLAMP, "The SIS refused pages of every size that was tried.");
  }

  private ProbeFinding clamp(int size, Seen seen, boolean largerRefused) {
    if (seen.held() >= size) {
      var words = largerRefused ? "Larger pages are refused." : "No larger page was asked for.";
      return ProbeFinding.known(ProfileField.PAGE_CLAMP, String.valueOf(size), words);
    }
    if (seen.held() > 0 && hasMore(seen)) {
      return ProbeFinding.known(
          ProfileField.PAGE_CLAMP,
          String.valueOf(seen.held()),
          size + " enrollments were asked for, " + seen.held() + " came, and more follow.");
    }
    return ProbeFinding.unknown(
        ProfileField.PAGE_CLAMP, "All enrollments of this SIS came on one page.");
  }

  private boolean hasMore(Seen seen) {
    long total = seen.total().map(PagingQuestions::number).orElse(-1L);
    if (total >= 0) {
      return total > seen.held();
    }
    if (seen.links().stream().anyMatch(PagingQuestions::namesNext)) {
      return true;
    }
    var next = trial.get(page(1, seen.held()), Envelopes.ENROLLMENTS);
    return next.hasData() && next.held() > 0;
  }

  private static ProbeFinding gzip(Seen seen) {
    return seen.compressed()
        ? ProbeFinding.known(ProfileField.GZIP, "yes", "A large answer came compressed.")
        : ProbeFinding.known(
            ProfileField.GZIP,
            "no",
            "A large answer came as it is, though it might be compressed.");
  }

  private ProbeFinding headers(Findings findings) {
    var seen = trial.get(page(1, 0), Envelopes.ENROLLMENTS);
    if (!seen.hasData()) {
      return ProbeFinding.unknown(ProfileField.TOTAL_COUNT, seen.inWords());
    }
    findings.add(link(seen));
    return seen.total().filter(text -> number(text) >= 0).isPresent()
        ? ProbeFinding.known(
            ProfileField.TOTAL_COUNT, "yes", "The SIS says with each page how many there are.")
        : ProbeFinding.known(
            ProfileField.TOTAL_COUNT, "no", "The SIS does not say how many records there are.");
  }

  private ProbeFinding link(Seen seen) {
    var next =
        seen.links().stream()
            .flatMap(header -> List.of(header.split(",\\s*(?=<)")).stream())
            .filter(PagingQuestions::namesNext)
            .findFirst();
    if (next.isEmpty()) {
      boolean more = seen.held() > 0 && hasMore(seen);
      return more
          ? ProbeFinding.known(ProfileField.LINK_HEADER, "no", "No link names the next page.")
          : ProbeFinding.unknown(ProfileField.LINK_HEADER, "There is no second page to link to.");
    }
    Matcher target = TARGET.matcher(next.get());
    var address = target.find() ? target.group(1) : "";
    if (address.contains("?") && !OFFSET.matcher(address).find()) {
      return ProbeFinding.known(
          ProfileField.LINK_HEADER,
          "cursor",
          "The link to the next page has parameters of the SIS's own in the place of an offset;"
              + " Rollcall follows them, at the address of the connection.");
    }
    if (!address.contains("://")) {
      return ProbeFinding.known(
          ProfileField.LINK_HEADER, "relative", "The link to the next page names no host.");
    }
    return address.startsWith(origin())
        ? ProbeFinding.known(
            ProfileField.LINK_HEADER, "absolute", "A link names the next page at this SIS.")
        : ProbeFinding.known(
            ProfileField.LINK_HEADER,
            "elsewhere",
            "The link to the next page names another host; Rollcall does not follow it.");
  }

  private static boolean namesNext(String link) {
    return link.toLowerCase(Locale.ROOT).contains("next");
  }

  private String origin() {
    return rostering.getScheme() + "://" + rostering.getRawAuthority() + "/";
  }

  private URI page(int limit, int offset) {
    return Query.at(rostering, "enrollments").with("limit", limit).with("offset", offset).address();
  }

  private static long number(String text) {
    return text.strip().matches("\\d{1,12}") ? Long.parseLong(text.strip()) : -1;
  }
}
