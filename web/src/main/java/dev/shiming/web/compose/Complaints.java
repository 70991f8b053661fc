package dev.shiming.web.compose;

import dev.shiming.web.layout.Wording;
import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.ServiceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is wrong with a form: sentences at their fields, and those that concern the whole. */
public record Complaints(
    List<String> general, Map<String, List<String>> fields, List<String> codes) {

  public static Complaints none() {
    return new Complaints(List.of(), Map.of(), List.of());
  }

  /** A service's refusal in words; what names no field of this form concerns the whole. */
  public static Complaints of(
      ServiceProblem problem, Set<String> shown, Wording wording, Locale locale) {
    var general = new ArrayList<String>();
    var fields = new LinkedHashMap<String, List<String>>();
    var codes = new ArrayList<String>();
    for (var field : problem.fields()) {
      var sentence = wording.problem(field.code(), field.args(), locale);
      codes.add(field.code());
      if (shown.contains(field.field())) {
        fields.computeIfAbsent(field.field(), name -> new ArrayList<>()).add(sentence);
      } else {
        general.add(sentence);
      }
    }
    if (problem.fields().isEmpty()) {
      codes.add(problem.code());
      general.add(wording.problem(problem.code(), problem.args(), locale));
    }
    return new Complaints(List.copyOf(general), Map.copyOf(fields), List.copyOf(codes));
  }

  /** What still stands in the way of a form that was kept as it is. */
  public static Complaints of(
      List<FieldProblem> problems, Set<String> shown, Wording wording, Locale locale) {
    return of(
        new ServiceProblem(422, "request.invalid", problems, Map.of()), shown, wording, locale);
  }

  /** One sentence about the whole form. */
  public static Complaints general(String code, Wording wording, Locale locale) {
    return new Complaints(
        List.of(wording.problem(code, Map.of(), locale)), Map.of(), List.of(code));
  }

  public List<String> at(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean any() {
    return !general.isEmpty() || !fields.isEmpty();
  }

  /** All codes, for the log of the page and for tests. */
  public String code() {
    return String.join(" ", codes);
  }
}
