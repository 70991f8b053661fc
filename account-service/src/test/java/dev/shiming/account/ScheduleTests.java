package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What is to be done again and again is: one schedule does not put another one out. */
@AccountServiceTest
class ScheduleTests {

  @Autowired private List<ScheduledTaskHolder> holders;

  @Test
  void everyTaskHasATimeAtWhichItRunsNext() {
    List<ScheduledTask> tasks =
        holders.stream().flatMap(holder -> holder.getScheduledTasks().stream()).toList();
    assertThat(tasks)
        .extracting(ScheduledTask::toString)
        .anyMatch(t -> t.contains("forgetExpired"));
    assertThat(tasks).hasSizeGreaterThan(6);
    tasks.forEach(task -> Site.await(() -> task.nextExecution() != null));
  }
}
