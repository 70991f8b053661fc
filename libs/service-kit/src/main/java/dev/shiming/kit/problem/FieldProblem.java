package dev.shiming.kit.problem;

import java.util.Map;

/** What is wrong with one field. {@code args} holds limits and dates, never what was typed. */
public record FieldProblem(String field, String code, Map<String, Object> args) {

  public static FieldProblem of(String field, String code) {
    return new FieldProblem(field, code, Map.of());
  }
}
