package org.rollcall.connector.simulator.internal.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rollcall.connector.simulator.Simulator;

/** Runs a simulator until it is told to stop, after one line of JSON that says where it is. */
public final class Main {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Main() {}

  /** Exits with 2 when the options are wrong, and with 1 when the port cannot be used. */
  public static void main(String[] words) throws InterruptedException {
    // Before the first logger is made: quiet, and to standard error.
    System.setProperty("logback.configurationFile", "simulator-logback.xml");
    try {
      Simulator simulator = Arguments.parse(words).simulator().start();
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(GSON.toJson(addresses(simulator)));
      Thread.currentThread().join();
    } catch (IllegalArgumentException | ArithmeticException wrongOption) {
      exit(2, wrongOption);
    } catch (UncheckedIOException noPort) {
      exit(1, noPort);
    }
  }

  private static JsonObject addresses(Simulator simulator) {
    var json = new JsonObject();
    json.addProperty("tokenUrl", simulator.tokenUrl().toString());
    json.addProperty("baseUrl", simulator.baseUrl().toString());
    json.addProperty("rosteringUrl", simulator.rosteringUrl().toString());
    json.addProperty("gradebookUrl", simulator.gradebookUrl().toString());
    json.addProperty("clientId", simulator.clientId());
    json.addProperty("clientSecret", simulator.clientSecret());
    json.addProperty("teacherEmail", simulator.teacherEmail());
    json.addProperty("personality", simulator.personality());
    json.addProperty("hostUrl", simulator.hostUrl());
    json.addProperty("expires", simulator.clientExpires().toString());
    json.addProperty("nextClientId", simulator.nextClientId());
    json.addProperty("nextClientSecret", simulator.nextClientSecret());
    json.addProperty("vendorPair", simulator.vendorPair());
    json.addProperty("classId", simulator.district().classId(0));
    return json;
  }

  private static void exit(int status, RuntimeException reason) {
    System.err.println("simulator: " + reason.getMessage());
    System.exit(status);
  }
}
