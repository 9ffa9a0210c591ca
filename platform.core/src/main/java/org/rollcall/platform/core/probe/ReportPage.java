package org.rollcall.platform.core.probe;

import java.util.Locale;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceReport;

/** A conformance report as one HTML file that needs nothing else, to be kept or sent on. */
public final class ReportPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Conformance report</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><style>
      :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
      body{margin:2rem auto;max-width:70rem;padding:0 1rem}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid #8886}
      code{overflow-wrap:anywhere}.passed{color:#1a7f37}.failed{color:#c4232b}
      .warned{color:#9a6700}.skipped{color:#777}.outcome{font-weight:600}
      </style></head><body>
      """;

  private ReportPage() {}

  /** Writes one. */
  public static String html(String name, ConformanceReport report) {
    var page = new StringBuilder(HEAD);
    page.append("<h1>Conformance report of ").append(text(name)).append("</h1>\n<p>");
    page.append(report.count(CheckOutcome.PASSED) + report.count(CheckOutcome.WARNED));
    page.append(" of ").append(report.checks().size()).append(" checks passed. OneRoster ");
    page.append(version(report)).append(", taken ").append(report.taken());
    page.append(" by Rollcall with the checks of Google's suite.</p>\n");
    if (!report.leftBehind().isEmpty()) {
      page.append("<p class=\"failed\">Could not be deleted again:");
      report.leftBehind().forEach(id -> page.append(' ').append(text(id.value())));
      page.append("</p>\n");
    }
    page.append("<table><thead><tr><th>#</th><th>Check</th><th>Outcome</th><th>Expected</th>");
    page.append("<th>Seen</th><th>Latency</th></tr></thead><tbody>\n");
    report.checks().forEach(check -> row(page, check));
    return page.append("</tbody></table></body></html>\n").toString();
  }

  /** The version as people write it. */
  public static String version(ConformanceReport report) {
    return report.version().name().replaceFirst("V", "").replace('_', '.');
  }

  private static void row(StringBuilder page, ConformanceCheck check) {
    var outcome = check.outcome().name().toLowerCase(Locale.ROOT);
    page.append("<tr><td>").append(check.number()).append("</td><td>").append(text(check.title()));
    check
        .method()
        .ifPresent(
            method ->
                page.append("<br><code>")
                    .append(text(method + " " + check.address().orElse("")))
                    .append("</code>"));
    page.append("</td><td class=\"outcome ").append(outcome).append("\">").append(outcome);
    check.status().ifPresent(status -> page.append("<br>HTTP ").append(status));
    page.append("</td><td>").append(text(check.expected()));
    page.append("</td><td>").append(text(check.seen())).append("</td><td>");
    check.took().ifPresent(took -> page.append(took.toMillis()).append(" ms"));
    page.append("</td></tr>\n");
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
