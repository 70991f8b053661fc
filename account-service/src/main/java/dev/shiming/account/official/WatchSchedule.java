package dev.shiming.account.official;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Looks again and again; the days are those of the accounts, the delay only how soon one is seen.
 */
@Configuration(proxyBeanMethods = false)
class WatchSchedule implements SchedulingConfigurer {

  private final Watch watch;
  private final OfficialSettings settings;

  WatchSchedule(Watch watch, OfficialSettings settings) {
    this.watch = watch;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(
        new FixedDelayTask(watch::round, settings.watchDelay(), settings.watchDelay()));
  }
}
