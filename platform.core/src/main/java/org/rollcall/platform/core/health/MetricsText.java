package org.rollcall.platform.core.health;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes metrics in Prometheus' text format 0.0.4. */
final class MetricsText {
  private MetricsText() {}

  static String of(List<Metric> metrics) {
    var text = new StringBuilder();
    for (Metric metric : metrics) {
      text.append("# HELP ").append(metric.name()).append(' ').append(help(metric)).append('\n');
      text.append("# TYPE ")
          .append(metric.name())
          .append(' ')
          .append(metric.type().name().toLowerCase(Locale.ROOT))
          .append('\n');
      for (Metric.Sample sample : metric.samples()) {
        text.append(metric.name())
            .append(labels(sample.labels()))
            .append(' ')
            .append(value(sample.value()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String help(Metric metric) {
    return metric.help().replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String value(double value) {
    long whole = (long) value;
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }
}
