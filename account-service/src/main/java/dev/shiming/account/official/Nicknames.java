package dev.shiming.account.official;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Names;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the member whom somebody means by a nickname. */
@Service
public class Nicknames {

  private static final String FIELD = "nickname";

  private final Names names;
  private final Members members;

  Nicknames(Names names, Members members) {
    this.names = names;
    this.members = members;
  }

  /**
   * The account id of the member with this nickname; an official account is none.
   *
   * @throws Problem 422 at {@code nickname}
   */
  public String member(@Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    AccountName name = AccountName.read(FIELD, typed, problems);
    if (name == null) {
      throw Problem.invalid(problems);
    }
    return names
        .holderOf(name)
        .filter(holder -> members.find(holder).number() != null)
        .orElseThrow(() -> Problem.field(FIELD, "nickname.unknown"));
  }
}
