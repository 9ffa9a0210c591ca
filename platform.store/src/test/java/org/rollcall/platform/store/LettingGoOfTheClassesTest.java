package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.store.DatabaseServer;

/** The bundle is stopped: nothing may hold its classes, or each new one would add to the heap. */
class LettingGoOfTheClassesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @OnEachStore
  void a_store_that_was_open_and_is_closed_lets_its_class_loader_go(
      StoreKind kind, @TempDir Path home) throws Exception {
    var place = kind.fresh(home);

    var loader = new WeakReference<>(openedAndClosed(home, place.server()));

    var deadline = Instant.now().plus(PATIENCE);
    while (loader.get() != null && Instant.now().isBefore(deadline)) {
      System.gc();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    assertThat(loader.get()).isNull();
  }

  /** As in the bundle: every class but the JDK's comes from a loader of its own. */
  private static ClassLoader openedAndClosed(Path home, @Nullable DatabaseServer server)
      throws Exception {
    try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      var factoryType = loader.loadClass("org.rollcall.platform.store.SqlStoreFactory");
      var placeType = loader.loadClass("org.rollcall.platform.core.store.StorePlace");
      var serverType = loader.loadClass("org.rollcall.platform.core.store.DatabaseServer");
      var factory = factoryType.getConstructor().newInstance();
      var place =
          placeType
              .getConstructor(Path.class, serverType)
              .newInstance(home, server == null ? null : copy(server, serverType));
      var open = factoryType.getMethod("open", placeType, Clock.class);
      var store = open.invoke(factory, place, Clock.systemUTC());
      var storeType = loader.loadClass("org.rollcall.platform.core.store.Store");
      var districts = storeType.getMethod("districts").invoke(store);
      var districtsType = loader.loadClass("org.rollcall.platform.core.district.Districts");
      assertThat((Iterable<?>) districtsType.getMethod("all").invoke(districts)).isEmpty();
      storeType.getMethod("close").invoke(store);
      Method deactivate = factoryType.getDeclaredMethod("deactivate");
      deactivate.setAccessible(true);
      deactivate.invoke(factory);
      return loader;
    }
  }

  /** The same server, said with the classes of that loader; the one of the tests asks nobody. */
  private static Object copy(DatabaseServer server, Class<?> type) throws Exception {
    return type.getConstructors()[0].newInstance(server.address(), server.user(), null);
  }

  private static URL[] classPath() throws MalformedURLException {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var urls = new ArrayList<URL>();
    for (var part : all.split(File.pathSeparator, -1)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
