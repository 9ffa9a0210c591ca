package org.rollcall.platform.core.internal.deploy;

/** What an operator reads about files that do not serve as they are. */
final class Sentences {
  static final String WITHDREW =
      "It stopped by itself; the log may say why. Copy the file again to start it, and tell its"
          + " maker.";

  private Sentences() {}

  static String idTaken(ConnectorSlot late, ConnectorSlot first) {
    return "It calls itself "
        + late.descriptor().id()
        + ", as "
        + first.fileName()
        + " already does. Remove one of the two.";
  }

  static String otherBuild(StagedBundle running) {
    return "It has another content than version "
        + running.version()
        + " that is running, which goes on. Ask its maker for a build with a higher version.";
  }

  static String overwritten(StagedBundle running) {
    return "The file was overwritten with another build of version "
        + running.version()
        + "; the old build goes on until Rollcall stops. Give the new one a higher version.";
  }

  static String goesOn(String problem, StagedBundle running) {
    return problem + " Version " + running.version() + " goes on until Rollcall stops.";
  }
}
