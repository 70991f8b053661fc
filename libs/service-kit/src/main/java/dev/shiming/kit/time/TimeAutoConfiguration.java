package dev.shiming.kit.time;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** One source of time for all writes of a service; tests put their own in its place. */
@AutoConfiguration
class TimeAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource time(@Value("${shiming.demonstration:}") String demonstration) {
    return demonstration.isEmpty()
        ? new SystemTime()
        : new DemonstrationTime(Path.of(demonstration));
  }
}
