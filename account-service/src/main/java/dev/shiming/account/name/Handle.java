package dev.shiming.account.name;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The short name of an official account in its address: 3 to 30 lower-case letters, digits and
 * hyphens, beginning with a letter. Compared like a name, so that {@code rn} is not {@code m}.
 */
public record Handle(String text, String skeleton) {

  private static final Pattern FORM = Pattern.compile("[a-z](-?[a-z0-9]){2,29}");
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "administrator",
          "api",
          "apply",
          "feed",
          "filing",
          "help",
          "invitations",
          "mine",
          "moderator",
          "new",
          "official",
          "root",
          "rules",
          "shiming",
          "support",
          "system",
          "transfers");

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable Handle read(@Nullable String typed, List<FieldProblem> problems) {
    String text = TypedText.normalized(typed).toLowerCase(Locale.ROOT);
    if (text.startsWith("@")) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      problems.add(FieldProblem.of("handle", "handle.missing"));
    } else if (text.length() > 30 || !FORM.matcher(text).matches()) {
      problems.add(FieldProblem.of("handle", "handle.invalid"));
    } else if (RESERVED.contains(text)) {
      problems.add(FieldProblem.of("handle", "handle.reserved"));
    } else {
      return new Handle(text, "@" + Skeleton.of(text));
    }
    return null;
  }
}
