package dev.shiming.account.proof;

import dev.shiming.account.origin.Act;
import dev.shiming.account.origin.Ticket;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.account.origin.Tickets;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what an organisation shows of itself: taken and shown on an origin of its own, so that web
 * never holds it; opened for the reviewer on the case only; destroyed after the decision.
 */
@Service
public class Proofs {

  private final ReviewSeal seal;
  private final Tickets tickets;
  private final ProofSettings settings;
  private final OperationLog operations;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Proofs(
      ReviewSeal seal,
      Tickets tickets,
      ProofSettings settings,
      OperationLog operations,
      JdbcClient jdbc,
      InstantSource time) {
    this.seal = seal;
    this.tickets = tickets;
    this.settings = settings;
    this.operations = operations;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** An opened proof on its way to a reviewer. */
  record OpenedProof(String id, ProofType type, Resource contents) {}

  /**
   * Where the applicant sends one file.
   *
   * @param back path on web to which the upload leads back
   */
  public TicketAddress uploadAddress(String reference, String about, String account, String back) {
    return tickets.issue(new Ticket(Act.UPLOAD, reference, about, account, back));
  }

  /** Where a reviewer gets one file; the caller has checked that the case is theirs. */
  public TicketAddress viewAddress(String reference, String proof, String reviewer) {
    if (of(reference).stream().noneMatch(one -> one.id().equals(proof))) {
      throw Problem.notFound();
    }
    return tickets.issue(new Ticket(Act.VIEW, reference, proof, reviewer, null));
  }

  public List<ProofView> of(String reference) {
    return jdbc.sql(
            """
            select id, about, type, size, uploaded_at from proof
            where reference = ? order by uploaded_at, id
            """)
        .param(reference)
        .query(ProofView::of)
        .list();
  }

  /** Takes the one file that a ticket allows; gives the page to go back to. */
  @Transactional
  String upload(String ticket, byte[] bytes) {
    Ticket taken = tickets.take(Act.UPLOAD, ticket).orElseThrow(Problem::notFound);
    String refused = refusal(taken.reference(), bytes);
    if (refused != null) {
      return back(taken, refused);
    }
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into proof (id, reference, about, type, size, sealed, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                id,
                taken.reference(),
                taken.detail(),
                ProofType.of(bytes).orElseThrow().media(),
                bytes.length,
                seal.seal(id, taken.reference(), bytes),
                time.instant()))
        .update();
    operations.record(taken.account(), "proof.upload", "application:" + taken.reference());
    return back(taken, "taken");
  }

  private @Nullable String refusal(String reference, byte[] bytes) {
    if (bytes.length == 0) {
      return "missing";
    }
    if (bytes.length > settings.mostBytes()) {
      return "too-large";
    }
    if (ProofType.of(bytes).isEmpty()) {
      return "type";
    }
    return of(reference).size() >= settings.mostFiles() ? "too-many" : null;
  }

  private String back(Ticket taken, String outcome) {
    return tickets.leadingTo(Objects.requireNonNull(taken.back()), "proof", outcome);
  }

  /** Opens a proof for the reviewer whose ticket this is, and writes down that they looked. */
  @Transactional
  OpenedProof open(String ticket) {
    Ticket taken = tickets.take(Act.VIEW, ticket).orElseThrow(Problem::notFound);
    String id = Objects.requireNonNull(taken.detail());
    OpenedProof opened =
        jdbc.sql("select type, sealed from proof where id = ? and reference = ?")
            .params(id, taken.reference())
            .query(
                (row, n) ->
                    new OpenedProof(
                        id,
                        ProofType.named(row.getString("type")),
                        new ByteArrayResource(
                            seal.open(id, taken.reference(), row.getBytes("sealed")))))
            .optional()
            .orElseThrow(Problem::notFound);
    operations.record(taken.account(), "proof.open", "proof:" + id);
    return opened;
  }

  /** The applicant takes one back before it is decided about. */
  @Transactional
  public void remove(String reference, String proof) {
    jdbc.sql("delete from proof where reference = ? and id = ?").params(reference, proof).update();
  }

  /** All proofs of an application end then; null keeps them after all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroyAt(String reference, @Nullable Instant at) {
    jdbc.sql("update proof set destroy_at = ? where reference = ?")
        .params(Arrays.asList(at, reference))
        .update();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void destroyDue() {
    jdbc.sql("delete from proof where destroy_at <= ? limit 500").param(time.instant()).update();
  }
}
