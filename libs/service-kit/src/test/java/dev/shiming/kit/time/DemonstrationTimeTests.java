package dev.shiming.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class DemonstrationTimeTests {

  private static final Instant STATED = Instant.parse("2025-03-04T05:06:07Z");

  private final TimeAutoConfiguration configuration = new TimeAutoConfiguration();

  @TempDir Path folder;

  @BeforeEach
  void aRequestThatStatesItsTime() {
    var request = new MockHttpServletRequest();
    request.addHeader("Shiming-Time", STATED.toString());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void noRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void aServiceBelievesNobodyByDefault() {
    assertNow(configuration.time(""));
  }

  @Test
  void theStatedTimeIsBelievedWhileTheFileIsThere() throws Exception {
    var time = configuration.time(Files.createFile(folder.resolve("open")).toString());
    assertThat(time.instant()).isEqualTo(STATED);
    assertThat(time.instant()).isEqualTo(STATED);
  }

  @Test
  void withoutTheFileItIsOverForGood() throws Exception {
    var file = Files.createFile(folder.resolve("open"));
    var time = configuration.time(file.toString());
    Files.delete(file);
    assertNow(time);
    Files.createFile(file);
    assertNow(time);
  }

  @Test
  void aFileThatCameLaterOpensNothing() throws Exception {
    var file = folder.resolve("open");
    var time = configuration.time(file.toString());
    Files.createFile(file);
    assertNow(time);
  }

  @Test
  void whatStatesNoTimeIsNow() throws Exception {
    var time = configuration.time(Files.createFile(folder.resolve("open")).toString());
    var request = new MockHttpServletRequest();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    assertNow(time);
    request.addHeader("Shiming-Time", "yesterday");
    assertNow(time);
  }

  private static void assertNow(InstantSource time) {
    assertThat(Duration.between(time.instant(), Instant.now()))
        .isLessThan(Duration.of(1, ChronoUnit.MINUTES));
  }
}
