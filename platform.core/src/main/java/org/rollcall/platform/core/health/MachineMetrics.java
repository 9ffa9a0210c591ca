package org.rollcall.platform.core.health;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.health.Metric.Sample;

/** What the Java machine and the disk say. */
final class MachineMetrics {
  private final DiskSpace disk;

  MachineMetrics(DiskSpace disk) {
    this.disk = disk;
  }

  List<Metric> metrics() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var collectors = ManagementFactory.getGarbageCollectorMXBeans();
    return List.of(
        Metric.gauge(
            "rollcall_disk_free_bytes",
            "Octets left on the disk of ROLLCALL_HOME.",
            disk.free().orElse(-1)),
        Metric.gauge("jvm_memory_heap_used_bytes", "Octets of the heap in use.", heap.getUsed()),
        Metric.gauge("jvm_memory_heap_max_bytes", "Octets the heap may have.", heap.getMax()),
        Metric.gauge(
            "jvm_threads", "Threads.", ManagementFactory.getThreadMXBean().getThreadCount()),
        Metric.gauge(
            "jvm_uptime_seconds",
            "Seconds since the start.",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0),
        Metric.counter(
            "jvm_gc_collections_total",
            "Garbage collections.",
            collectors.stream()
                .map(gc -> new Sample(Map.of("gc", gc.getName()), gc.getCollectionCount()))
                .toList()),
        Metric.counter(
            "jvm_gc_seconds_total",
            "Seconds spent in garbage collections.",
            collectors.stream()
                .map(gc -> new Sample(Map.of("gc", gc.getName()), gc.getCollectionTime() / 1000.0))
                .toList()));
  }
}
