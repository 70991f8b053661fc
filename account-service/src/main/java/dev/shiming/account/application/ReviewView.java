package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.account.name.Names;
import dev.shiming.account.official.Card;
import dev.shiming.account.official.OfficialRow;
import dev.shiming.account.official.Seat;
import dev.shiming.account.proof.ProofView;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as a reviewer decides about it: every claim beside what is known. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReviewView(
    String id,
    Intent intent,
    @Nullable OfficialRow about,
    Card.@Nullable Operator operatorNow,
    @Nullable Seat applicantSeat,
    String state,
    MemberView applicant,
    @Nullable String method,
    Answers answers,
    @Nullable Registered registered,
    @Nullable Instant registeredAt,
    @Nullable ShownAuthority authority,
    @Nullable FoundAgency agency,
    List<ProofView> proofs,
    Cap cap,
    List<Names.Taken> similarNames,
    List<OfficialRow> onRecord,
    int lately,
    List<Submitted> submissions) {

  /** How many accounts the entity may have, and how many it has or has asked for. */
  public record Cap(int most, int used, boolean exceptional) {}

  /** What was submitted before. */
  public record Submitted(int number, Answers answers, Instant at) {}
}
