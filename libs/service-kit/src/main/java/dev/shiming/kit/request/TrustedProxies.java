package dev.shiming.kit.request;

import java.util.Collection;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The addresses and ranges, such as {@code 10.0.0.0/8}, whose word about a client is believed. */
record TrustedProxies(List<IpAddressMatcher> ranges) {

  /** Names are refused: what a name stands for may change while requests come in. */
  static TrustedProxies of(Collection<String> ranges) {
    return new TrustedProxies(
        ranges.stream().map(String::strip).distinct().map(IpAddressMatcher::new).toList());
  }

  boolean trust(String address) {
    return ranges.stream().anyMatch(range -> range.matches(address));
  }
}
