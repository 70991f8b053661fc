package dev.shiming.kit.member;

import dev.shiming.kit.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a member's standing lets them do, in the words of {@code shiming.member}. It has two
 * sources: what was decided about the member, and whether anything still says who they are.
 */
public final class Standing {

  /** Nothing says any more who the member is: they verify again before they write. */
  public static final String UNVERIFIED = "unverified";

  private static final Set<String> MAY_WRITE = Set.of("good", "limited");

  private Standing() {}

  /** A decision weighs more than a verification that ended; verifying does not undo it. */
  public static String of(String decided, boolean verified) {
    return verified || !MAY_WRITE.contains(decided) ? decided : UNVERIFIED;
  }

  /**
   * Refuses a write.
   *
   * @param standing null for an account that is not known yet, which may write on its token's word
   * @throws Problem 403 {@code standing.unverified} or {@code standing.not-good}
   */
  public static void requireGood(@Nullable String standing) {
    if (standing != null && !MAY_WRITE.contains(standing)) {
      throw new Problem(
          HttpStatus.FORBIDDEN,
          standing.equals(UNVERIFIED) ? "standing.unverified" : "standing.not-good");
    }
  }
}
