package dev.shiming.account.application;

import dev.shiming.account.official.EntityKind;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Somebody's wish for an official account, from the first answer to the decision. Guards what may
 * follow what; each change grows the version.
 */
final class Application {

  private final String id;
  private final String applicant;
  private final Aim aim;
  private final Instant createdAt;
  private ApplicationState state;
  private int version;
  private Answers answers;
  private @Nullable Registered registered;
  private @Nullable Instant registeredAt;
  private @Nullable ShownAuthority authority;
  private @Nullable FoundAgency agency;
  private @Nullable Long entity;
  private boolean exceptional;
  private boolean undone;
  private int submissions;
  private @Nullable Instant submittedAt;
  private @Nullable Instant dueAt;
  private @Nullable Ruled ruled;
  private boolean appealed;

  /** Everything beside who applied for what and when. */
  record Contents(
      ApplicationState state,
      int version,
      Answers answers,
      @Nullable Registered registered,
      @Nullable Instant registeredAt,
      @Nullable ShownAuthority authority,
      @Nullable FoundAgency agency,
      @Nullable Long entity,
      boolean exceptional,
      boolean undone,
      int submissions,
      @Nullable Instant submittedAt,
      @Nullable Instant dueAt,
      @Nullable Ruled ruled,
      boolean appealed) {}

  Application(String id, String applicant, Aim aim, Instant createdAt, Contents stored) {
    this.id = id;
    this.applicant = applicant;
    this.aim = aim;
    this.createdAt = createdAt;
    this.state = stored.state();
    this.version = stored.version();
    this.answers = stored.answers();
    this.registered = stored.registered();
    this.registeredAt = stored.registeredAt();
    this.authority = stored.authority();
    this.agency = stored.agency();
    this.entity = stored.entity();
    this.exceptional = stored.exceptional();
    this.undone = stored.undone();
    this.submissions = stored.submissions();
    this.submittedAt = stored.submittedAt();
    this.dueAt = stored.dueAt();
    this.ruled = stored.ruled();
    this.appealed = stored.appealed();
  }

  /** For an account that is not there yet. */
  static Application begin(String applicant, Instant now) {
    String id = UUID.randomUUID().toString();
    return begin(id, applicant, new Aim(Intent.OPENING, id), Answers.NONE, now);
  }

  /** About an account that is there. */
  static Application begin(String applicant, Aim aim, Answers known, Instant now) {
    return begin(UUID.randomUUID().toString(), applicant, aim, known, now);
  }

  private static Application begin(
      String id, String applicant, Aim aim, Answers known, Instant now) {
    return new Application(
        id,
        applicant,
        aim,
        now,
        new Contents(
            ApplicationState.DRAFT,
            1,
            known,
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            0,
            null,
            null,
            null,
            false));
  }

  Contents contents() {
    return new Contents(
        state,
        version,
        answers,
        registered,
        registeredAt,
        authority,
        agency,
        entity,
        exceptional,
        undone,
        submissions,
        submittedAt,
        dueAt,
        ruled,
        appealed);
  }

  /**
   * Takes one page of answers. Another code is another organisation or another agency: what was
   * known of the first is forgotten.
   */
  void answer(Step step, Answers sent, int seen) {
    requireOpen(seen);
    Answers next = answers.with(step, sent, named());
    if (!Objects.equals(next.code(), answers.code())
        || !Objects.equals(next.kind(), answers.kind())) {
      registered = null;
      registeredAt = null;
      authority = null;
    }
    if (!Objects.equals(next.agency(), answers.agency())) {
      agency = null;
    }
    answers = next;
    version++;
  }

  /** Another picture than the one before, or the drawn one again. */
  void show(@Nullable String picture) {
    requireOpen(version);
    answers = answers.showing(picture);
    version++;
  }

  /** What the registry says of the code that stands in the answers now. */
  void learn(Registered found, Instant now) {
    requireOpen(version);
    if (registered == null || !registered.code().equals(found.code())) {
      authority = null;
    }
    registered = found;
    registeredAt = now;
    version++;
  }

  /**
   * What the registry says of the agency.
   *
   * @throws Problem 409 {@code changed-meanwhile} where another one stands in the answers by now
   */
  void learnAgency(FoundAgency found) {
    requireOpen(version);
    if (!found.isNamedBy(answers)) {
      throw changed();
    }
    agency = found;
    version++;
  }

  void showAuthority(String code, String method, Instant now) {
    requireOpen(version);
    if (registered == null || !registered.code().equals(code)) {
      throw changed();
    }
    authority = new ShownAuthority(method, now);
    version++;
  }

  /** Hands it in; the names and the place under the cap are taken by the caller. */
  void submit(long behind, boolean overCap, Instant now, Instant due) {
    requireOpen(version);
    state = ApplicationState.SUBMITTED;
    entity = behind;
    exceptional = overCap;
    submissions++;
    submittedAt = now;
    dueAt = due;
    version++;
  }

  void withdraw() {
    if (!state.open() && state != ApplicationState.SUBMITTED) {
      throw changed();
    }
    state = ApplicationState.WITHDRAWN;
    version++;
  }

  /** The one appeal against a refusal, within its days. */
  void appeal(Instant now, Duration within, Instant due) {
    if (state != ApplicationState.REFUSED || appealed || ruled == null) {
      throw changed();
    }
    if (now.isAfter(ruled.at().plus(within))) {
      throw new Problem(HttpStatus.CONFLICT, "appeal.too-late");
    }
    state = ApplicationState.APPEALED;
    appealed = true;
    dueAt = due;
    version++;
  }

  /**
   * What a reviewer decided, or its undoing.
   *
   * @return whether anything changed
   */
  boolean decided(Effect effect, Instant now) {
    ApplicationState before = state;
    switch (effect) {
      case Effect.Publish() -> approve(now);
      case Effect.Refuse(String reason, String text) ->
          rule(ApplicationState.REFUSED, new Ruled(reason, text, now));
      case Effect.Correct(String reason, String text) ->
          rule(ApplicationState.CORRECTION, new Ruled(reason, text, now));
      case Effect.Hold() -> hold();
      case Effect.Remove ignored -> {}
      case Effect.Restore ignored -> {}
    }
    if (state == before) {
      return false;
    }
    version++;
    return true;
  }

  private void approve(Instant now) {
    if (!state.underReview()) {
      return;
    }
    if (!mayAct()) {
      throw new Problem(HttpStatus.CONFLICT, "application.no-authority");
    }
    rule(ApplicationState.APPROVED, new Ruled("", "", now));
  }

  private void rule(ApplicationState next, Ruled ruling) {
    if (state.underReview()) {
      state = next;
      ruled = ruling;
    }
  }

  private void hold() {
    if (state != ApplicationState.WITHDRAWN && state != ApplicationState.DRAFT) {
      undone = undone || state == ApplicationState.APPROVED;
      state = appealed ? ApplicationState.APPEALED : ApplicationState.SUBMITTED;
      ruled = null;
    }
  }

  /** A person acts for themselves; for an organisation it has to be shown. */
  boolean mayAct() {
    return EntityKind.of(answers.kind()).filter(kind -> !kind.organised()).isPresent()
        || authority != null;
  }

  /** Whether the account has its names already, whatever becomes of this. */
  boolean named() {
    return !aim.opening() || undone;
  }

  private void requireOpen(int seen) {
    if (!state.open()) {
      throw new Problem(HttpStatus.CONFLICT, "application.closed");
    }
    if (seen != version) {
      throw changed();
    }
  }

  private static Problem changed() {
    return new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
  }

  String id() {
    return id;
  }

  String applicant() {
    return applicant;
  }

  Aim aim() {
    return aim;
  }

  Instant createdAt() {
    return createdAt;
  }

  ApplicationState state() {
    return state;
  }

  Answers answers() {
    return answers;
  }

  @Nullable Registered registered() {
    return registered;
  }

  @Nullable ShownAuthority authority() {
    return authority;
  }

  @Nullable FoundAgency agency() {
    return agency;
  }
}
