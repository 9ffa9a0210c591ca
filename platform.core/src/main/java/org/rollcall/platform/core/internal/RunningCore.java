package org.rollcall.platform.core.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.internal.deploy.ConnectorDeployment;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.core.telling.post.Postbox;

/** Everything that runs while the core does, opened in order and closed the other way round. */
final class RunningCore {
  private static final String HOME = "rollcall.home";
  private static final String OVERRIDE = "rollcall.set.";

  private final Rollcall rollcall;
  private final Deque<Runnable> closing;

  private RunningCore(Rollcall rollcall, Deque<Runnable> closing) {
    this.rollcall = rollcall;
    this.closing = closing;
  }

  static RunningCore start(
      BundleContext context, StoreFactory stores, Postbox postbox, Clock clock) {
    var closing = new ArrayDeque<Runnable>();
    try {
      var platform = open(context, stores, postbox, clock, closing);
      platform.start();
      return new RunningCore(platform.rollcall(), closing);
    } catch (RuntimeException failed) {
      // Not to be handled here, only not to leave half of it open.
      closeAll(closing);
      throw failed;
    }
  }

  /** Moves everything to PostgreSQL instead of running; what there is to say of it. */
  static String moveToPostgres(BundleContext context, StoreFactory stores, Clock clock) {
    return new MoveToPostgres(settings(context), stores, clock).run();
  }

  private static Platform open(
      BundleContext context,
      StoreFactory stores,
      Postbox postbox,
      Clock clock,
      Deque<Runnable> closing) {
    var settings = settings(context);
    var store = stores.open(StorePlace.of(settings), clock);
    closing.push(store::close);
    var deployment = ConnectorDeployment.open(context, settings.home(), clock);
    closing.push(deployment::close);
    var platform =
        Platform.open(settings, store, deployment.registry(), deployment.folder(), postbox, clock);
    closing.push(platform::close);
    return platform;
  }

  Rollcall rollcall() {
    return rollcall;
  }

  void close() {
    closeAll(closing);
  }

  private static void closeAll(Deque<Runnable> closing) {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }

  private static PlatformSettings settings(BundleContext context) {
    var home = context.getProperty(HOME);
    if (home == null) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE, "Nobody said where ROLLCALL_HOME is; use --home.");
    }
    return PlatformSettings.load(Path.of(home), System.getenv(), overrides(context));
  }

  /** What the command line said. */
  private static Map<Setting, String> overrides(BundleContext context) {
    var given = new EnumMap<Setting, String>(Setting.class);
    for (var setting : Setting.values()) {
      var value = context.getProperty(OVERRIDE + setting.key());
      if (value != null) {
        given.put(setting, value);
      }
    }
    return given;
  }
}
