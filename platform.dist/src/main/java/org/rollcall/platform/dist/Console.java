package org.rollcall.platform.dist;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Where the console answers, as the console's bundle says in the properties of a service.
 *
 * @param setup the link for the first account; null once there is one
 */
record Console(String url, @Nullable String setup) {
  private static final String URL = "rollcall.url";
  private static final String SETUP = "rollcall.setup";
  private static final String PROBLEM = "rollcall.startup.problem";
  private static final String DONE = "rollcall.startup.done";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits until it answers, or says why it does not. */
  static Console await(BundleContext context) throws StartProblem, InterruptedException {
    var state = new ServiceTracker<Object, Object>(context, filter(context, URL), null);
    state.open(true);
    try {
      if (state.waitForService(PATIENCE.toMillis()) == null) {
        throw new StartProblem(
            "The console did not answer within "
                + PATIENCE.toMinutes()
                + " minutes; log/rollcall.log in the home may say why.");
      }
      return read(state.getServiceReference());
    } finally {
      state.close();
    }
  }

  /** Waits, however long it takes, until a task is done, or says why it cannot be. */
  static String awaitDone(BundleContext context) throws StartProblem, InterruptedException {
    var state = new ServiceTracker<Object, Object>(context, filter(context, DONE), null);
    state.open(true);
    try {
      while (state.waitForService(PATIENCE.toMillis()) == null) {
        // A large database takes a while; nothing else is to be done meanwhile.
      }
      var reference = state.getServiceReference();
      if (reference.getProperty(PROBLEM) instanceof String problem) {
        throw new StartProblem(problem);
      }
      return String.valueOf(reference.getProperty(DONE));
    } finally {
      state.close();
    }
  }

  Optional<String> setupLink() {
    return Optional.ofNullable(setup);
  }

  private static Console read(ServiceReference<Object> state) throws StartProblem {
    if (state.getProperty(PROBLEM) instanceof String problem) {
      throw new StartProblem(problem);
    }
    var setup = state.getProperty(SETUP) instanceof String link ? link : null;
    return new Console(String.valueOf(state.getProperty(URL)), setup);
  }

  private static Filter filter(BundleContext context, String property) {
    try {
      return context.createFilter("(|(" + property + "=*)(" + PROBLEM + "=*))");
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
