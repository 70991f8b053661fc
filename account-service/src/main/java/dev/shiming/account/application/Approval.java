package dev.shiming.account.application;

import dev.shiming.account.name.Names;
import dev.shiming.account.official.Agency;
import dev.shiming.account.official.Check;
import dev.shiming.account.official.OfficialSettings;
import dev.shiming.account.official.Opened;
import dev.shiming.account.official.Opening;
import dev.shiming.account.official.Renewing;
import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.proof.Proofs;
import dev.shiming.account.vault.Vault;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.moderation.cases.Effect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes an official account of an approved application, in the transaction of the decision. */
@Component
class Approval {

  private final Applications applications;
  private final Completeness completeness;
  private final Continuity continuity;
  private final Opening opening;
  private final Renewing renewing;
  private final Offers offers;
  private final Proofs proofs;
  private final KeptPictures pictures;
  private final Vault vault;
  private final OfficialSettings settings;
  private final ApplicationSettings days;
  private final Names names;
  private final InstantSource time;

  Approval(
      Applications applications,
      Completeness completeness,
      Continuity continuity,
      Opening opening,
      Renewing renewing,
      Offers offers,
      Proofs proofs,
      KeptPictures pictures,
      Vault vault,
      OfficialSettings settings,
      ApplicationSettings days,
      Names names,
      InstantSource time) {
    this.applications = applications;
    this.completeness = completeness;
    this.continuity = continuity;
    this.opening = opening;
    this.renewing = renewing;
    this.offers = offers;
    this.proofs = proofs;
    this.pictures = pictures;
    this.vault = vault;
    this.settings = settings;
    this.days = days;
    this.names = names;
    this.time = time;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void carryOut(String id, Effect effect) {
    Application found = applications.lock(id).orElseThrow(Problem::notFound);
    continuity.lock(found);
    ApplicationState before = found.state();
    if (!found.decided(effect, time.instant())) {
      return;
    }
    if (before == ApplicationState.APPROVED && applications.overtaken(found)) {
      throw new Problem(HttpStatus.CONFLICT, "application.superseded");
    }
    if (found.state().waiting() && !before.waiting()) {
      continuity.requireAlone(found);
    }
    // An offer stands while its application waits, so that is saved after what is decided.
    if (found.state() == ApplicationState.APPROVED) {
      grant(found, opened(found));
    } else if (before == ApplicationState.APPROVED) {
      takeBack(found.aim());
    } else if (found.state() == ApplicationState.REFUSED && !found.named()) {
      names.free(id);
    }
    applications.save(found);
    proofs.destroyAt(id, end(found));
    pictures.destroyAt(id, end(found));
  }

  private void grant(Application approved, Opened opened) {
    boolean undone = approved.contents().undone();
    String picture = approved.answers().picture();
    switch (approved.aim().intent()) {
      case OPENING -> {
        if (undone) {
          renewing.reopen(opened);
        } else {
          opening.open(opened);
        }
        pictures.show(opened.account(), picture);
      }
      case RENEWAL -> {
        renewing.renew(opened, undone);
        if (picture != null) {
          pictures.show(opened.account(), picture);
        }
      }
      case TRANSFER -> {
        renewing.transfer(opened, approved.id(), undone);
        offers.end(opened.account());
        pictures.show(opened.account(), picture);
      }
    }
  }

  private void takeBack(Aim aim) {
    if (aim.opening()) {
      opening.suspend(aim.account());
      pictures.show(aim.account(), null);
    } else {
      renewing.suspend(aim.account());
    }
  }

  /** Proofs and pictures are needed until nobody can appeal any more. */
  private @Nullable Instant end(Application decided) {
    Ruled ruled = decided.contents().ruled();
    boolean over =
        decided.state() == ApplicationState.APPROVED || decided.state() == ApplicationState.REFUSED;
    return over && ruled != null ? ruled.at().plus(days.appeal()) : null;
  }

  private Opened opened(Application approved) {
    List<FieldProblem> problems = new ArrayList<>();
    Claim claim = completeness.read(approved, problems);
    Long entity = approved.contents().entity();
    if (claim == null || entity == null) {
      throw new Problem(HttpStatus.CONFLICT, "application.no-longer");
    }
    return new Opened(
        approved.aim().account(),
        claim.name(),
        claim.handle(),
        claim.kind(),
        claim.category(),
        claim.tagline(),
        KeptPictures.avatar(approved.answers().picture()),
        entity,
        claim.operatingPlace(),
        claim.contact(),
        agency(approved, claim),
        approved.applicant(),
        checks(approved, claim),
        claim.credentials());
  }

  private static @Nullable Agency agency(Application approved, Claim claim) {
    FoundAgency found = approved.agency();
    return claim.agency() == null || found == null ? null : found.checked();
  }

  /** What was checked, by which method and until when, as the public card will say. */
  private List<Check> checks(Application approved, Claim claim) {
    Instant now = time.instant();
    Instant until = now.plus(settings.recheck());
    List<Check> checks = new ArrayList<>();
    vault
        .newest(approved.applicant())
        .ifPresent(
            identity ->
                checks.add(
                    new Check("identity", null, identity.method(), identity.verifiedAt(), until)));
    Instant registeredAt = approved.contents().registeredAt();
    if (claim.kind().organised() && registeredAt != null) {
      checks.add(new Check("organisation", null, "registry", registeredAt, until));
    }
    ShownAuthority authority = approved.authority();
    if (claim.kind().organised() && authority != null) {
      checks.add(new Check("authority", null, authority.method(), authority.at(), until));
    }
    checks.add(new Check("name", null, "person", now, null));
    claim
        .credentials()
        .forEach(
            held ->
                checks.add(
                    new Check(
                        "domain",
                        held.domain(),
                        "person",
                        now,
                        ChinaTime.startOf(held.until().plusDays(1)))));
    return List.copyOf(checks);
  }
}
