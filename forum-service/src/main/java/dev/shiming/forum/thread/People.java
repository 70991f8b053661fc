package dev.shiming.forum.thread;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks up everybody that a list shows with one statement. */
final class People {

  private People() {}

  static <T> Map<String, MemberView> of(
      Members members, List<T> rows, Function<T, Stream<String>> people) {
    return members.find(rows.stream().flatMap(people).distinct().toList());
  }

  static MemberView view(Map<String, MemberView> members, String account) {
    return members.getOrDefault(account, MemberView.unknown(account));
  }
}
