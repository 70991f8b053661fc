package dev.shiming.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

@ExtendWith(OutputCaptureExtension.class)
class DisconnectionTests {

  private final ProblemAdvice advice = new ProblemAdvice();

  @Test
  void whoeverHangsUpGetsNoAnswerAndIsNoFailureOfOurs(CapturedOutput log) {
    assertThat(advice.disconnected(new EOFException())).isNull();
    assertThat(advice.disconnected(new AsyncRequestNotUsableException("write failed"))).isNull();
    assertThat(log).doesNotContain("request failed");
  }

  @Test
  void aFullDiskIsAFailureOfOurs(CapturedOutput log) {
    assertThat(advice.disconnected(new IOException("No space left on device")))
        .matches(answer -> answer.getStatusCode().is5xxServerError());
    assertThat(log).contains("request failed");
  }
}
