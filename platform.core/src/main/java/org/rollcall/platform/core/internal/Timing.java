package org.rollcall.platform.core.internal;

import org.rollcall.platform.core.probe.ProbeSis;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.schedule.Timetable;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.RunTiming;

/** What decides when runs begin, put together. */
record Timing(RunTiming ports) {
  static Timing over(PlatformSettings settings, Store store) {
    var moments =
        new RunMoments(
            store.districts(),
            store.schedules(),
            store.blackouts(),
            new Timetable(settings.time(Setting.NIGHT_FROM), settings.time(Setting.NIGHT_TO)));
    return new Timing(
        new RunTiming(
            moments,
            store.watermarks(),
            connection -> ProbeSis.latest(store.capabilityProfiles(), connection)));
  }
}
