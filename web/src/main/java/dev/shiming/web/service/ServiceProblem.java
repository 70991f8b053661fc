package dev.shiming.web.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service understood the request and refused it, with a stable code to be put in words here. */
public class ServiceProblem extends RuntimeException {

  private final int status;
  private final String code;
  private final transient List<FieldProblem> fields;
  private final transient Map<String, @Nullable Object> args;

  public ServiceProblem(
      int status, String code, List<FieldProblem> fields, Map<String, @Nullable Object> args) {
    super(status + " " + code);
    this.status = status;
    this.code = code;
    this.fields = List.copyOf(fields);
    this.args = args;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  public Map<String, @Nullable Object> args() {
    return args;
  }
}
