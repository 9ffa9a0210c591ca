package org.rollcall.connector.simulator.internal.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures Rollcall against the least that its work can cost, in one go on one machine. */
public final class Bench {
  private static final String MAIN = "org.rollcall.connector.simulator.internal.cli.BenchMain";

  private final BenchOptions options;
  private final Path rollcall;
  private final Path home;
  private final Consumer<String> progress;
  private final List<Measured> measured = new ArrayList<>();

  /**
   * Measures the executable jar.
   *
   * @param home an empty folder that Rollcall may use
   */
  public Bench(BenchOptions options, Path rollcall, Path home, Consumer<String> progress) {
    this.options = options;
    this.rollcall = rollcall;
    this.home = home;
    this.progress = progress;
  }

  /** Takes the measures; what they say, as JSON. */
  public JsonObject run() throws IOException, InterruptedException {
    var latency = Long.toString(options.latency().toMillis());
    var source = List.of("source", Integer.toString(options.enrollments()), latency);
    try (var sis = JavaProcess.start(Map.of(), own(source))) {
      int port = Integer.parseInt(sis.line("port "));
      if (options.what().equals("sync")) {
        sync(port);
      } else {
        limit(port, "parse", "download and parse");
        districts(port);
      }
      return report(port);
    }
  }

  private List<String> own(List<String> words) {
    var arguments = new ArrayList<>(options.limits());
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    arguments.addAll(words);
    return arguments;
  }

  private void sync(int port) throws IOException, InterruptedException {
    limit(port, "drain", "download");
    limit(port, "parse", "download and parse");
    if (options.speed()) {
      try (var product = Product.start(rollcall, home, options, BenchOptions.LIFTED)) {
        nights(product, port, "Bench", this::measure);
      }
    }
    if (options.memory()) {
      try (var product = Product.start(rollcall, home, options, BenchOptions.USUAL);
          var collecting = new Collecting(product)) {
        collecting.begin();
        nights(product, port, "Bench, memory", one -> heap(one, product, collecting));
      }
    }
  }

  /** Takes a measure of a run that has just ended. */
  @FunctionalInterface
  private interface Measuring {
    void of(Measured one) throws IOException;
  }

  private void nights(Product product, int port, String name, Measuring measuring)
      throws IOException, InterruptedException {
    long connection = product.connect(product.district(name), port, "", options.page());
    measuring.of(run(product, connection, "first load"));
    measuring.of(run(product, connection, "unchanged run"));
    measuring.of(run(product, connection, "unchanged run, again"));
    asked(port, "/bench/change?percent=" + (int) Math.ceil(options.changed()));
    measuring.of(run(product, connection, "changed run"));
    measuring.of(run(product, connection, "unchanged after it"));
  }

  private void districts(int port) throws IOException, InterruptedException {
    try (var product = Product.start(rollcall, home, options, BenchOptions.LIFTED)) {
      var connections = new ArrayList<Long>();
      for (int i = 0; i < options.districts(); i++) {
        long district = product.district("Bench " + i);
        connections.add(product.connect(district, port, "/d/" + i, options.page()));
      }
      measure(runs(product, connections, "first load of all"));
      measure(runs(product, connections, "unchanged run of all"));
      asked(port, "/bench/change?percent=" + (int) Math.ceil(options.changed()));
      measure(runs(product, connections, "changed run of all"));
    }
  }

  private static Measured run(Product product, long connection, String what)
      throws IOException, InterruptedException {
    return runs(product, List.of(connection), what);
  }

  private static Measured runs(Product product, List<Long> connections, String what)
      throws IOException, InterruptedException {
    var processor = product.process().processorTime();
    var began = Instant.MAX;
    var ended = Instant.MIN;
    long records = 0;
    var runs = new ArrayList<Long>();
    for (long connection : connections) {
      runs.add(product.sync(connection));
    }
    for (long run : runs) {
      var seen = product.ended(run);
      began = earlier(began, Instant.parse(seen.get("started").getAsString()));
      ended = later(ended, Instant.parse(seen.get("ended").getAsString()));
      records += received(seen);
    }
    double seconds = (ended.toEpochMilli() - began.toEpochMilli()) / 1000.0;
    double used = product.process().processorTime().minus(processor).toMillis() / 1000.0;
    return new Measured(what, records, seconds, used, Measured.NOT_MEASURED);
  }

  private static long received(JsonObject run) {
    return run.getAsJsonObject("counts").entrySet().stream()
        .mapToLong(entry -> entry.getValue().getAsJsonObject().get("received").getAsLong())
        .sum();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A Java that does only this tells what it took the second time, when it is warm. */
  private void limit(int port, String how, String what) throws IOException, InterruptedException {
    var words = List.of("limit", Integer.toString(port), Integer.toString(options.page()), how);
    try (var process = JavaProcess.start(Map.of(), own(words))) {
      var said = process.line("limit ").split(" ");
      measure(
          new Measured(
              what,
              Long.parseLong(said[0]),
              Double.parseDouble(said[1]),
              Double.parseDouble(said[2]),
              Measured.NOT_MEASURED));
    }
  }

  private void measure(Measured one) {
    measured.add(one);
    progress.accept(one.line(parsing().orElse(one)));
  }

  private void heap(Measured one, Product product, Collecting collecting) throws IOException {
    collecting.once();
    var withHeap = one.withHeap(product.garbage().most());
    progress.accept(withHeap.heapLine());
    if (options.speed()) {
      measured.replaceAll(
          it -> it.what().equals(one.what()) ? it.withHeap(withHeap.heapMegabytes()) : it);
    } else {
      measured.add(withHeap);
    }
  }

  private java.util.Optional<Measured> parsing() {
    return measured.stream().filter(one -> one.what().equals("download and parse")).findFirst();
  }

  private static String asked(int port, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private JsonObject report(int port) throws IOException, InterruptedException {
    var json = new JsonObject();
    json.addProperty("enrollments", options.enrollments());
    json.addProperty("page", options.page());
    json.addProperty("latencyMilliseconds", options.latency().toMillis());
    json.addProperty("store", options.store());
    json.addProperty("changedPercent", options.changed());
    json.addProperty("processors", Runtime.getRuntime().availableProcessors());
    json.addProperty("java", System.getProperty("java.version"));
    json.addProperty("javaOptions", String.join(" ", options.limits()));
    json.addProperty("requestsAtOnceAllowed", BenchOptions.LIFTED);
    json.addProperty("requestsAtOnceSeen", asked(port, "/bench/atOnce").replaceAll("\\D", ""));
    if (options.what().equals("districts")) {
      json.addProperty("districts", options.districts());
    }
    var all = new JsonArray();
    measured.forEach(one -> all.add(one.json()));
    json.add("measured", all);
    return json;
  }
}
