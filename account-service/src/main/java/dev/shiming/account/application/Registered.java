package dev.shiming.account.application;

import dev.shiming.account.official.EntityKind;
import dev.shiming.account.organisation.Organisation;
import dev.shiming.kit.problem.FieldProblem;
import java.util.List;

/** What the registry said of an organisation, as the application keeps it. */
public record Registered(
    String code,
    String name,
    EntityKind kind,
    boolean active,
    String place,
    String scope,
    String contactHint,
    List<Related> related) {

  /** An organisation that belongs to it, or to which it belongs. */
  public record Related(String code, String name) {}

  static Registered of(Organisation found) {
    return new Registered(
        found.code().value(),
        found.name(),
        EntityKind.of(found.kind().word()).orElseThrow(),
        found.active(),
        found.place(),
        found.scope(),
        found.contactHint(),
        found.related().stream().map(one -> new Related(one.code().value(), one.name())).toList());
  }

  /** What speaks against the claim. */
  void compare(EntityKind claimed, List<FieldProblem> problems) {
    if (!active) {
      problems.add(FieldProblem.of("code", "uscc.revoked"));
    } else if (kind != claimed) {
      problems.add(FieldProblem.of("kind", "uscc.kind"));
    }
  }
}
