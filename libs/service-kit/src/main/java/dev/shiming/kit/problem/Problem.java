package dev.shiming.kit.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a client can act on: a status, a stable code and, for a form, the fields at fault.
 */
public class Problem extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> args;
  private final transient List<FieldProblem> fields;

  public Problem(HttpStatus status, String code) {
    this(status, code, Map.of(), List.of());
  }

  public Problem(HttpStatus status, String code, Map<String, Object> args) {
    this(status, code, args, List.of());
  }

  private Problem(
      HttpStatus status, String code, Map<String, Object> args, List<FieldProblem> fields) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.args = Map.copyOf(args);
    this.fields = List.copyOf(fields);
  }

  /** A rejected form: 422 with the fields at fault. */
  public static Problem of(String code, List<FieldProblem> fields) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, Map.of(), fields);
  }

  /** A rejected form under the general code. */
  public static Problem invalid(List<FieldProblem> fields) {
    return of("request.invalid", fields);
  }

  /** One field at fault, under the general code. */
  public static Problem field(String field, String code) {
    return field(field, code, Map.of());
  }

  /** One field at fault, with the limits and dates that the words for it need. */
  public static Problem field(String field, String code, Map<String, Object> args) {
    return invalid(List.of(new FieldProblem(field, code, args)));
  }

  /**
   * Ends the reading of a form.
   *
   * @throws Problem 422 with the fields at fault, where there are any
   */
  public static void refuseIfAny(List<FieldProblem> fields) {
    if (!fields.isEmpty()) {
      throw invalid(fields);
    }
  }

  /** The same answer for what does not exist and for what the caller may not know of. */
  public static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "not-found");
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> args() {
    return args;
  }

  public List<FieldProblem> fields() {
    return fields;
  }
}
