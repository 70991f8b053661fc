package dev.shiming.kit.member;

import java.util.Collection;
import java.util.Map;

/** Looks up what may be shown of members. One statement however many are asked for. */
public interface Members {

  /** A view for every id asked for, known or not. */
  Map<String, MemberView> find(Collection<String> accounts);

  default MemberView find(String account) {
    return find(java.util.List.of(account)).getOrDefault(account, MemberView.unknown(account));
  }

  /**
   * Refuses a write with 403 {@code standing.not-good}, or {@code standing.unverified} where the
   * member only has to verify again; an account not known yet may write on its token's word.
   */
  void requireGoodStanding(String account);
}
