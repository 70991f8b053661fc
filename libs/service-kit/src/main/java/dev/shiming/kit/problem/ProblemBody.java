package dev.shiming.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.observability.trace.TraceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 as this platform writes it: the standard members, a stable code, the fields at fault,
 * and the id under which the logs tell more.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    String code,
    Map<String, Object> args,
    List<FieldProblem> fields,
    @Nullable String traceId) {

  static ProblemBody of(Problem problem) {
    return new ProblemBody(
        "about:blank",
        problem.status().getReasonPhrase(),
        problem.status().value(),
        problem.code(),
        problem.args(),
        problem.fields(),
        TraceId.current());
  }
}
