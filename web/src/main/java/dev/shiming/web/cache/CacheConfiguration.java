package dev.shiming.web.cache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** What the page cache needs besides itself. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

  @Bean
  TaskScheduler evictionsLater() {
    var scheduler = new SimpleAsyncTaskScheduler();
    scheduler.setVirtualThreads(true);
    scheduler.setThreadNamePrefix("evict-");
    return scheduler;
  }
}
