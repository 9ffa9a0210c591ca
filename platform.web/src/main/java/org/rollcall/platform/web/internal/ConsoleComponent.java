package org.rollcall.platform.web.internal;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.server.CannotListen;
import org.rollcall.platform.web.internal.server.ConsoleServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the console when the core is there. What the launcher has to know is published as
 * properties of a {@link ConsoleState} service: {@code rollcall.url} and, while there is no
 * account, {@code rollcall.setup}; or else {@code rollcall.startup.problem}.
 */
@Component
public final class ConsoleComponent {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleComponent.class);

  private final @Nullable ConsoleServer server;
  private final ServiceRegistration<ConsoleState> registration;

  @Activate
  public ConsoleComponent(BundleContext context, @Reference Rollcall rollcall) {
    var state = new TreeMap<String, Object>();
    server = start(rollcall, state);
    registration =
        context.registerService(
            ConsoleState.class, new ConsoleState(), FrameworkUtil.asDictionary(state));
  }

  @Deactivate
  void stop() {
    registration.unregister();
    if (server != null) {
      server.close();
    }
  }

  private static @Nullable ConsoleServer start(Rollcall rollcall, Map<String, Object> state) {
    try {
      var started = ConsoleServer.start(rollcall);
      state.put("rollcall.url", started.address().toString());
      rollcall
          .firstStart()
          .token()
          .ifPresent(token -> state.put("rollcall.setup", setupLink(started, token).toString()));
      LOG.info("The console answers at {}", started.address());
      return started;
    } catch (CannotListen e) {
      LOG.warn("{}", e.sentence());
      state.put("rollcall.startup.problem", e.sentence());
      return null;
    }
  }

  private static URI setupLink(ConsoleServer server, String token) {
    return server.peopleAddress().resolve("setup?token=" + token);
  }
}
