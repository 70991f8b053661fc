package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as a reviewer decides about it: every claim, and what is known about it.
 *
 * @param operatorNow who runs the account that it is about; null for a person, and for none
 * @param applicantSeat the seat that the applicant has there
 */
public record Review(
    String id,
    String intent,
    @Nullable OfficialRow about,
    OfficialCard.@Nullable Operator operatorNow,
    @Nullable String applicantSeat,
    String state,
    Person applicant,
    @Nullable String method,
    Answers answers,
    @Nullable Registered registered,
    @Nullable Instant registeredAt,
    @Nullable Authority authority,
    @Nullable FoundAgency agency,
    List<Proof> proofs,
    Cap cap,
    List<SimilarName> similarNames,
    List<Recorded> onRecord,
    int lately,
    List<Submission> submissions) {

  /** What the applicant says, as it was typed. */
  public record Answers(
      @Nullable String kind,
      @Nullable String code,
      @Nullable String agency,
      @Nullable String officialName,
      @Nullable String handle,
      @Nullable String category,
      @Nullable String tagline,
      @Nullable String operatingPlace,
      @Nullable String purpose,
      @Nullable String contact,
      List<Credential> credentials,
      List<Declared> accounts,
      boolean allDeclared,
      @Nullable String exception,
      @Nullable String picture) {

    /** The picture that the account is to show, where one was sent. */
    public @Nullable Portrait portrait() {
      return Portrait.sentOrNull(picture);
    }

    public Answers {
      credentials = credentials == null ? List.of() : List.copyOf(credentials);
      accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /** True for everything but a person, who needs neither registry nor authority. */
    public boolean organised() {
      return kind != null && !"person".equals(kind);
    }
  }

  /** A document that the applicant names; {@code until} is its last day as it was typed. */
  public record Credential(
      @Nullable String domain, @Nullable String number, @Nullable String until) {}

  /** An account that the applicant declares, on this site by its handle. */
  public record Declared(@Nullable String site, @Nullable String name, @Nullable String entity) {}

  /** The registry's answer. */
  public record Registered(
      String code,
      String name,
      String kind,
      boolean active,
      @Nullable String place,
      @Nullable String scope,
      @Nullable String contactHint,
      List<Related> related) {

    public Registered {
      related = related == null ? List.of() : List.copyOf(related);
    }
  }

  /** An organisation that belongs to it, or to which it belongs. */
  public record Related(String code, String name) {}

  /** How the applicant showed that they may act for the organisation. */
  public record Authority(String method, Instant at) {}

  /** That there is a file, without what it says. */
  public record Proof(String id, String about, String type, int size, Instant uploadedAt) {

    /** The size as a page says it. */
    public int kilobytes() {
      return Math.max(1, (size + 1023) / 1024);
    }
  }

  /** How many accounts the entity may have, and how many others it has or has asked for. */
  public record Cap(int most, int used, boolean exceptional) {}

  /** A name that sounds or begins alike; {@code freeAt} is null while it is in use. */
  public record SimilarName(String text, String holder, @Nullable Instant freeAt) {}

  /** An official account of the entity, or of a related one. */
  public record Recorded(
      Person account, String handle, String kind, String category, Instant since) {}

  /** What was submitted once. */
  public record Submission(int number, Answers answers, Instant at) {}

  public Review {
    intent = intent == null ? "opening" : intent;
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
    similarNames = similarNames == null ? List.of() : List.copyOf(similarNames);
    onRecord = onRecord == null ? List.of() : List.copyOf(onRecord);
    submissions = submissions == null ? List.of() : List.copyOf(submissions);
  }

  /** Whether it is about an account that is there already. */
  public boolean existing() {
    return !"opening".equals(intent);
  }

  /** Whether whoever applies is another one than who runs the account now. */
  public boolean changesOperator() {
    if (operatorNow == null) {
      return answers.organised();
    }
    return !answers.organised() || !operatorNow.code().equalsIgnoreCase(answers.code());
  }

  /** An organisation for which nobody has shown that they may act. */
  public boolean authorityMissing() {
    return answers.organised() && authority == null;
  }
}
