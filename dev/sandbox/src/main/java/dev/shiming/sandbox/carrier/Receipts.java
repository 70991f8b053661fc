package dev.shiming.sandbox.carrier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Remembers for the latest checks that confirmed a phone which one it was. */
@Service
public class Receipts {

  static final int KEPT = 10_000;

  private final Map<String, String> phones = new LinkedHashMap<>();

  synchronized void remember(String receipt, String phone) {
    phones.put(receipt, phone);
    if (phones.size() > KEPT) {
      phones.remove(phones.keySet().iterator().next());
    }
  }

  /** The phone, in its national form, that a check with this receipt confirmed. */
  public synchronized Optional<String> phoneOf(String receipt) {
    return Optional.ofNullable(phones.get(receipt));
  }
}
