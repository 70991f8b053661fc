package dev.shiming.forum.text;

import dev.shiming.kit.member.MemberView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A part of a page whose people are still unknown, so that a page looks all of them up at once. */
public record Peopled<T>(List<String> people, Function<Map<String, MemberView>, T> shown) {

  public T with(Map<String, MemberView> members) {
    return shown.apply(members);
  }
}
