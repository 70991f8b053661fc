package dev.shiming.account.verification;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.PeriodStyle;

/**
 * How long each way to verify holds before it has to be repeated. A phone changes hands sooner than
 * a person changes their number.
 */
public record Validity(
    @DefaultValue("2y") String phone,
    @DefaultValue("5y") String identityNumber,
    @DefaultValue("1y") String networkNumber) {

  private static final String NEVER = "never";

  /** Refuses at start what is no length of time. */
  public Validity {
    length(phone);
    length(identityNumber);
    length(networkNumber);
  }

  /** Null where it never ends. */
  @Nullable Period of(Method method) {
    return switch (method) {
      case PHONE -> length(phone);
      case IDENTITY_NUMBER -> length(identityNumber);
      case NETWORK_NUMBER -> length(networkNumber);
    };
  }

  private static @Nullable Period length(String setting) {
    if (NEVER.equals(setting)) {
      return null;
    }
    Period length = PeriodStyle.detectAndParse(setting);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a verification holds for some time, or " + NEVER);
    }
    return length;
  }
}
