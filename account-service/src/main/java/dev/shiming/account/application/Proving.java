package dev.shiming.account.application;

import dev.shiming.account.official.Domain;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.account.proof.Proofs;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Leads applicants and reviewers to the proof origin, each to their own. */
@Service
public class Proving {

  private static final String ORGANISATION = "organisation";

  private final Drafts drafts;
  private final Proofs proofs;
  private final Cases cases;

  Proving(Drafts drafts, Proofs proofs, Cases cases) {
    this.drafts = drafts;
    this.proofs = proofs;
    this.cases = cases;
  }

  /**
   * An address to which the applicant sends one file about the organisation, or about a credential.
   *
   * @throws Problem 422 at {@code about}, 409 for a person and once it is submitted
   */
  public TicketAddress uploadAddress(String id, String applicant, @Nullable String about) {
    Application found = drafts.open(id, applicant);
    if (about == null || !(ORGANISATION.equals(about) || Domain.of(about).isPresent())) {
      throw Problem.field("about", "about.unknown");
    }
    boolean organised =
        EntityKind.of(found.answers().kind()).filter(EntityKind::organised).isPresent();
    if (!organised) {
      throw new Problem(HttpStatus.CONFLICT, "proof.personal");
    }
    return proofs.uploadAddress(id, about, applicant, "/official/apply/" + id + "/credentials");
  }

  /** The applicant takes a file back before it is looked at. */
  public void remove(String id, String applicant, String proof) {
    drafts.open(id, applicant);
    proofs.remove(id, proof);
  }

  /**
   * An address at which a reviewer sees one file, once.
   *
   * @throws Problem 403 {@code proof.not-yours} for whoever does not hold the case
   */
  public TicketAddress viewAddress(String id, String reviewer, String proof) {
    if (!cases.claimedBy(reviewer, new Subject(ApplicationSubject.TYPE, id))) {
      throw new Problem(HttpStatus.FORBIDDEN, "proof.not-yours");
    }
    return proofs.viewAddress(id, proof, reviewer);
  }
}
