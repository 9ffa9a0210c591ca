package org.rollcall.platform.core.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thing that is measured, with a value for each set of labels. */
record Metric(String name, Type type, String help, List<Sample> samples) {
  /** What Prometheus may do with it. */
  enum Type {
    /** Goes up and down. */
    GAUGE,
    /** Goes up only, from zero at the start. */
    COUNTER
  }

  /** One value. */
  record Sample(Map<String, String> labels, double value) {
    Sample {
      labels = new TreeMap<>(labels);
    }

    /** Up to two to the fifty-third nothing is lost. */
    Sample(Map<String, String> labels, long value) {
      this(labels, (double) value);
    }
  }

  Metric {
    samples = List.copyOf(samples);
  }

  static Metric gauge(String name, String help, List<Sample> samples) {
    return new Metric(name, Type.GAUGE, help, samples);
  }

  static Metric gauge(String name, String help, double value) {
    return gauge(name, help, List.of(new Sample(Map.of(), value)));
  }

  static Metric gauge(String name, String help, long value) {
    return gauge(name, help, (double) value);
  }

  static Metric counter(String name, String help, List<Sample> samples) {
    return new Metric(name, Type.COUNTER, help, samples);
  }
}
