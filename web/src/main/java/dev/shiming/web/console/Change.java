package dev.shiming.web.console;

import dev.shiming.web.service.Portrait;
import dev.shiming.web.service.Review;
import dev.shiming.web.service.Review.Answers;
import dev.shiming.web.service.Review.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one submission changed against the one before, field by field. */
record Change(int number, Instant at, List<Field> fields) {

  private static final String PICTURE = "picture";

  /** A field before and after; empty where nothing stood. */
  record Field(String name, String before, String after) {

    public @Nullable Portrait pictureBefore() {
      return picture(before);
    }

    public @Nullable Portrait pictureAfter() {
      return picture(after);
    }

    public boolean picture() {
      return PICTURE.equals(name);
    }

    private @Nullable Portrait picture(String id) {
      return picture() ? Portrait.sentOrNull(id) : null;
    }
  }

  /**
   * The newest first; the first submission changed nothing. {@code word} puts a list's code into
   * words.
   */
  static List<Change> between(Review review, BinaryOperator<String> word) {
    List<Change> changes = new ArrayList<>();
    Map<String, String> before = null;
    for (Submission submission : review.submissions()) {
      Map<String, String> after = shown(submission.answers(), word);
      if (before != null) {
        changes.add(new Change(submission.number(), submission.at(), differences(before, after)));
      }
      before = after;
    }
    return List.copyOf(changes.reversed());
  }

  private static List<Field> differences(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(
            field ->
                new Field(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
        .toList();
  }

  private static Map<String, String> shown(Answers answers, BinaryOperator<String> word) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", coded("kind", answers.kind(), word));
    fields.put("code", text(answers.code()));
    fields.put("agency", text(answers.agency()));
    fields.put("officialName", text(answers.officialName()));
    fields.put("handle", text(answers.handle()));
    fields.put("category", coded("category", answers.category(), word));
    fields.put("tagline", text(answers.tagline()));
    fields.put(PICTURE, text(answers.picture()));
    fields.put("operatingPlace", text(answers.operatingPlace()));
    fields.put("purpose", text(answers.purpose()));
    fields.put("contact", text(answers.contact()));
    fields.put(
        "credentials",
        rows(
            answers.credentials().stream()
                .map(
                    one ->
                        Stream.of(
                            coded("category", one.domain(), word), one.number(), one.until()))));
    fields.put(
        "accounts",
        rows(
            answers.accounts().stream()
                .map(one -> Stream.of(one.site(), one.name(), one.entity()))));
    fields.put("exception", text(answers.exception()));
    return fields;
  }

  private static String rows(Stream<Stream<@Nullable String>> rows) {
    return rows.map(
            row ->
                row.map(Change::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · ")))
        .collect(Collectors.joining("\n"));
  }

  private static String coded(String list, @Nullable String code, BinaryOperator<String> word) {
    return code == null || code.isEmpty() ? "" : word.apply(list, code);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
