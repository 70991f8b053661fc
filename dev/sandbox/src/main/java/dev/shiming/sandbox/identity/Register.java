package dev.shiming.sandbox.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows people by rule: which numbers exist and which names go with them. */
@Service
public class Register {

  private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]*\\p{IsHan}");

  boolean exists(@Nullable String number) {
    return number != null && new ResidentNumber(number).exists();
  }

  /** Whether the number belongs to a person of that name. */
  public boolean matches(@Nullable String name, @Nullable String number) {
    return exists(number) && name != null && NAME.matcher(name).matches() && name.indexOf('不') < 0;
  }
}
