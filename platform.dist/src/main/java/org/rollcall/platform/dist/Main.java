package org.rollcall.platform.dist;

/**
 * Where {@code java -jar rollcall.jar} begins. Compiled for Java 8, so that an old Java can run it
 * and say what is wrong.
 */
public final class Main {
  private static final int NEEDED = 17;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String found = System.getProperty("java.specification.version");
    if (feature(found) < NEEDED) {
      System.err.println(
          "Rollcall needs Java " + NEEDED + " or later; this is Java " + found + ". Install one.");
      System.exit(1);
    }
    // By name: a Java that cannot load the launcher must not have to.
    Class.forName("org.rollcall.platform.dist.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  /** 8 of "1.8", 17 of "17". */
  static int feature(String version) {
    String[] parts = version.split("\\.");
    return Integer.parseInt(parts[0].equals("1") && parts.length > 1 ? parts[1] : parts[0]);
  }
}
