package org.rollcall.platform.core.internal;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.core.telling.post.Postbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the core while a database can be had: registers {@link Rollcall}, or a {@link
 * StartupProblem} whose property {@code rollcall.startup.problem} the launcher prints. With a task
 * it does that instead, and {@code rollcall.startup.done} says how it went.
 */
@Component
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.rollcall.platform.core.service.Rollcall\"",
    effective = "active")
public final class CoreComponent {
  private static final Logger log = LoggerFactory.getLogger(CoreComponent.class);

  private static final String TASK = "rollcall.task";
  private static final String MOVE = "move-to-postgres";

  private final @Nullable RunningCore core;
  private final ServiceRegistration<?> registration;

  @Activate
  public CoreComponent(
      BundleContext context, @Reference StoreFactory stores, @Reference Postbox postbox) {
    RunningCore running = null;
    var problem = "";
    var done = "";
    try {
      if (MOVE.equals(context.getProperty(TASK))) {
        done = RunningCore.moveToPostgres(context, stores, Clock.systemUTC());
      } else {
        running = RunningCore.start(context, stores, postbox, Clock.systemUTC());
      }
    } catch (SisException | Refusal known) {
      problem = String.valueOf(known.getMessage());
    } catch (RuntimeException defect) {
      // The service boundary: a defect at the start must end as a sentence on the terminal.
      log.error("The core does not start", defect);
      problem = "Rollcall has a defect and cannot start; log/rollcall.log has the details.";
    }
    core = running;
    registration = running == null ? register(context, problem, done) : register(context, running);
  }

  @Deactivate
  void stop() {
    registration.unregister();
    if (core != null) {
      core.close();
    }
  }

  private static ServiceRegistration<?> register(BundleContext context, RunningCore running) {
    return context.registerService(Rollcall.class, running.rollcall(), null);
  }

  private static ServiceRegistration<?> register(
      BundleContext context, String problem, String done) {
    var properties =
        done.isEmpty()
            ? Map.<String, Object>of("rollcall.startup.problem", problem)
            : Map.<String, Object>of("rollcall.startup.done", done);
    return context.registerService(
        StartupProblem.class, new StartupProblem(), FrameworkUtil.asDictionary(properties));
  }
}
