package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaSettings.Limits;
import dev.shiming.forum.media.MediaView.State;
import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Officials;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import dev.shiming.pictures.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in pieces for those who write for an official account. */
@Service
public class Uploads {

  /** The longest piece that is taken at once. */
  public static final int PIECE = 1024 * 1024;

  /** Where refusals of a file stand. */
  static final String FIELD = "file";

  private static final int NAME_MAX = 200;

  private final MediaTable table;
  private final MediaStore store;
  private final Completion completion;
  private final Removal removal;
  private final MediaSettings settings;
  private final Officials officials;
  private final Members members;
  private final FormKeys keys;
  private final OperationLog log;
  private final InstantSource time;
  private final TransactionTemplate transactions;

  Uploads(
      MediaTable table,
      MediaStore store,
      Completion completion,
      Removal removal,
      MediaSettings settings,
      Officials officials,
      Members members,
      FormKeys keys,
      OperationLog log,
      InstantSource time,
      TransactionTemplate transactions) {
    this.table = table;
    this.store = store;
    this.completion = completion;
    this.removal = removal;
    this.settings = settings;
    this.officials = officials;
    this.members = members;
    this.keys = keys;
    this.log = log;
    this.time = time;
    this.transactions = transactions;
  }

  /** A file that is about to come. */
  public record NewMedia(@Nullable String name, @Nullable Long size, @Nullable String key) {}

  /** Where its pieces go. */
  public record Begun(String id, long offset, int piece, State state) {}

  public Begun begin(String account, String member, NewMedia asked) {
    officials.requireWriter(account, member);
    members.requireGoodStanding(member);
    Official official = officials.requirePublishing(account);
    Limits limits = settings.limits(official.kind());
    String name = name(asked.name());
    long size = size(asked.size(), limits);
    return keys.once(
        member, asked.key(), Begun.class, () -> save(account, member, name, size, limits));
  }

  /**
   * Adds a piece and says where the next one begins. A piece that has come already changes nothing.
   *
   * @throws Problem 409 {@code media.offset} with the place that is to be sent next
   */
  public long receive(String account, String member, String id, long offset, byte[] piece) {
    MediaRow row = found(account, member, id);
    boolean next = row.state() == State.UPLOADING && offset <= row.received();
    if (next && offset > row.size() - piece.length) {
      removal.remove(row);
      throw Problem.field(FIELD, "media.longer-than-declared");
    }
    return transactions.execute(status -> add(account, id, offset, piece));
  }

  public MediaView find(String account, String member, String id) {
    return found(account, member, id).view();
  }

  public Page<MediaView> page(String account, String member, @Nullable String after, int limit) {
    officials.requireWriter(account, member);
    return table.page(account, after, limit);
  }

  /**
   * Makes of the upload what readers get; of what is refused nothing stays.
   *
   * @throws Problem 422 at {@code file}, 409 while it is incomplete or being worked on
   */
  public MediaView complete(String account, String member, String id) {
    MediaRow row = found(account, member, id);
    if (row.state() == State.READY) {
      return row.view();
    }
    if (row.received() < row.size()) {
      throw wrongOffset(row.received());
    }
    Limits limits = settings.limits(officials.requirePublishing(account).kind());
    completion.complete(row, limits);
    return find(account, member, id);
  }

  /**
   * Takes a file away.
   *
   * @throws Problem 409 {@code media.used} while an article shows it
   */
  public void delete(String account, String member, String id) {
    MediaRow row = found(account, member, id);
    if (!removal.remove(row, () -> log.record(member, "media.delete", "media:" + id))) {
      throw new Problem(HttpStatus.CONFLICT, "media.used");
    }
  }

  private Begun save(String account, String member, String name, long size, Limits limits) {
    if (!table.take(account, size, limits.total().toBytes())) {
      throw noRoom(limits.total().toMegabytes());
    }
    String id = UUID.randomUUID().toString();
    table.insert(id, account, name, size, time.instant());
    log.record(member, "media.upload", "media:" + id);
    return new Begun(id, 0, PIECE, State.UPLOADING);
  }

  /** Under the row's lock, so that nothing is written once a conversion reads. */
  private long add(String account, String id, long offset, byte[] piece) {
    MediaRow row = table.lock(account, id).orElseThrow(Problem::notFound);
    long end = offset + piece.length;
    if (end <= row.received()) {
      return row.received();
    }
    if (offset != row.received() || end > row.size()) {
      throw wrongOffset(row.received());
    }
    store.extend(id, offset, piece);
    table.received(id, end);
    return end;
  }

  private MediaRow found(String account, String member, String id) {
    officials.requireWriter(account, member);
    return table.find(account, id).orElseThrow(Problem::notFound);
  }

  private static Problem wrongOffset(long expected) {
    return new Problem(HttpStatus.CONFLICT, "media.offset", Map.of("offset", expected));
  }

  private static Problem noRoom(long maxMegabytes) {
    return Problem.field(FIELD, "media.no-room", Map.of("max", maxMegabytes));
  }

  private static String name(@Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    String name = TypedText.normalized(typed);
    TypedText.check("name", name, 1, NAME_MAX, problems);
    Problem.refuseIfAny(problems);
    return name;
  }

  private static long size(@Nullable Long size, Limits limits) {
    if (size == null || size <= 0) {
      throw Refusal.empty().at(FIELD);
    }
    if (size > limits.largest().toBytes()) {
      throw Refusal.tooLarge(limits.largest().toMegabytes()).at(FIELD);
    }
    return size;
  }
}
