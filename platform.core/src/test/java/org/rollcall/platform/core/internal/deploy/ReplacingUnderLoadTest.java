package org.rollcall.platform.core.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.internal.deploy.TestConnector.aConnector;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.connector.api.Settings;

class ReplacingUnderLoadTest {
  /** More of them in bin/soak. */
  private static final int SWAPS = Integer.getInteger("rollcall.swaps", 3);

  private RunningFolder running;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    running = new RunningFolder(home, RunningFolder.QUICK);
    running.put("v0.jar", version(0));
    running.awaitServing("aspen", "1.0.0");
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  private static byte[] version(int minor) {
    return aConnector("aspen").version("1." + minor + ".0").jar();
  }

  @Test
  void replacing_fails_no_call_and_leaks_no_class_loader() throws Exception {
    var loaders = new ArrayList<WeakReference<ClassLoader>>();
    var stop = new AtomicBoolean();
    var pool = Executors.newFixedThreadPool(2);
    var callers = List.of(pool.submit(() -> call(stop)), pool.submit(() -> call(stop)));

    for (int swap = 1; swap <= SWAPS; swap++) {
      loaders.add(loaderOfTheOnlyBundle());
      running.put("v" + swap + ".jar", version(swap));
      running.awaitServing("aspen", "1." + swap + ".0");
      running.delete("v" + (swap - 1) + ".jar");
      running.await(() -> running.connectorBundles().size() == 1);
    }

    stop.set(true);
    for (Future<Integer> caller : callers) {
      assertThat(caller.get(10, TimeUnit.SECONDS)).isPositive();
    }
    pool.shutdown();
    running.await(() -> collected(loaders));
  }

  private WeakReference<ClassLoader> loaderOfTheOnlyBundle() {
    var wiring = running.connectorBundles().get(0).adapt(BundleWiring.class);
    return new WeakReference<>(wiring.getClassLoader());
  }

  private static boolean collected(List<WeakReference<ClassLoader>> loaders) {
    System.gc();
    return loaders.stream().allMatch(loader -> loader.get() == null);
  }

  /** Calls as runs do; each call loads a class late, which fails once a bundle was refreshed. */
  private int call(AtomicBoolean stop) {
    int calls = 0;
    while (!stop.get()) {
      try (var lease = running.lease("aspen").orElseThrow()) {
        lease.connector().resolve(Settings.of(java.util.Map.of()));
        calls++;
      }
    }
    return calls;
  }

  @Test
  void a_lease_held_beyond_the_deadline_is_interrupted_and_the_connector_goes() throws Exception {
    var taken = new CountDownLatch(1);
    var woken = new CountDownLatch(1);
    var holder = new Thread(() -> holdForever(taken, woken));
    holder.start();
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

    running.delete("v0.jar");

    assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
    running.await(() -> running.connectorBundles().isEmpty());
  }

  private void holdForever(CountDownLatch taken, CountDownLatch woken) {
    try (var lease = running.lease("aspen").orElseThrow()) {
      taken.countDown();
      assertThat(lease.leaving()).isFalse();
      new CountDownLatch(1).await();
    } catch (InterruptedException wokenUp) {
      woken.countDown();
    }
  }
}
