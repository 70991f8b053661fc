package dev.shiming.account.verification.outside;

import dev.shiming.account.verification.VerificationSettings;
import dev.shiming.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts how each gateway answered and how long people waited for it; never what was asked. */
@Component
public class GatewayCalls {

  /** How a question to a gateway ended, all its repetitions together. */
  enum End {
    ANSWERED,
    TIMED_OUT,
    FAILED,
    CONTRADICTED
  }

  private static final Logger log = LoggerFactory.getLogger(GatewayCalls.class);

  private final VerificationSettings settings;
  private final MeterRegistry meters;
  private final ConcurrentMap<String, Map<End, Timer>> timers = new ConcurrentHashMap<>();

  GatewayCalls(VerificationSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
    for (String gateway :
        new String[] {"sms", "carrier", "identity", "network-identity", "registry"}) {
      of(gateway);
    }
  }

  /** As long as a person waits for one request, from now on. */
  public Patience patience() {
    return Patience.of(settings.patience(), this);
  }

  void ended(String gateway, End end, Duration waited) {
    Timer timer = of(gateway).get(end);
    if (timer != null) {
      timer.record(waited);
    }
  }

  /** An answer came, and it cannot be true. */
  public Problem contradiction(String gateway) {
    log.warn("gateway {} contradicts itself", gateway);
    ended(gateway, End.CONTRADICTED, Duration.ZERO);
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "gateway.contradiction");
  }

  private Map<End, Timer> of(String gateway) {
    return timers.computeIfAbsent(
        gateway,
        name ->
            Arrays.stream(End.values())
                .collect(
                    Collectors.toMap(
                        end -> end,
                        end -> timer(name, end),
                        (one, other) -> one,
                        () -> new EnumMap<>(End.class))));
  }

  private Timer timer(String gateway, End end) {
    return Timer.builder("shiming.gateway.calls")
        .description("Questions to the outside world, by how they ended")
        .tag("gateway", gateway)
        .tag("outcome", end.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(meters);
  }
}
