package dev.shiming.sandbox.faults;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Holds how each gateway behaves at the moment. */
@Service
public class Faults {

  private final Map<Gateway, Fault> switches =
      Collections.synchronizedMap(new EnumMap<>(Gateway.class));

  public Fault of(Gateway gateway) {
    return switches.getOrDefault(gateway, Fault.none());
  }

  public boolean is(Gateway gateway, Mode mode) {
    return of(gateway).is(mode);
  }

  void set(Gateway gateway, Fault fault) {
    switches.put(gateway, fault);
  }
}
