package dev.shiming.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * RFC 9457 as this platform writes it: the standard members, a stable code, and the fields at
 * fault.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    String code,
    Map<String, Object> args,
    List<FieldProblem> fields) {

  static ProblemBody of(Problem problem) {
    return new ProblemBody(
        "about:blank",
        problem.status().getReasonPhrase(),
        problem.status().value(),
        problem.code(),
        problem.args(),
        problem.fields());
  }
}
