package dev.shiming.forum.studio;

import dev.shiming.forum.article.Kind;
import dev.shiming.forum.media.Media;
import dev.shiming.forum.official.Official;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what still stands between a draft and the readers. */
@Component
class Checking {

  private final Seating seating;
  private final Writing writing;
  private final Media media;
  private final Members members;

  Checking(Seating seating, Writing writing, Media media, Members members) {
    this.seating = seating;
    this.writing = writing;
    this.media = media;
    this.members = members;
  }

  /**
   * The finished text.
   *
   * @throws Problem 422 {@code draft.incomplete} with all fields at fault
   */
  Manuscript complete(Draft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    Official official = seating.official(draft.account());
    Manuscript read =
        Manuscript.read(draft.typed(), draft.correction(), official, materials(draft), problems);
    if (read == null) {
      throw Problem.of("draft.incomplete", problems);
    }
    return read;
  }

  /**
   * The finished text, which this member may publish now.
   *
   * @throws Problem 403 {@code official.paused}, {@code official.credential-ended}, {@code
   *     standing.not-good}, {@code news.not-permitted}, {@code announcement.not-permitted}; 409
   *     {@code draft.own}; 422 {@code draft.incomplete}
   */
  Manuscript publishable(Draft draft, String publisher) {
    Official official = seating.requirePublishing(draft.account());
    members.requireGoodStanding(publisher);
    String refusal = Manuscript.refusal(Kind.parse(draft.typed().kind()).orElse(null), official);
    if (refusal != null) {
      throw new Problem(HttpStatus.FORBIDDEN, refusal);
    }
    if (official.secondPair() && draft.isOwn(publisher)) {
      throw new Problem(HttpStatus.CONFLICT, "draft.own");
    }
    return complete(draft);
  }

  /** Its files stay while it is worked on, and until a while after the time that it waits for. */
  void keepFiles(Draft draft) {
    Instant until = draft.scheduledAt();
    media.keep(
        draft.account(),
        materials(draft).used(draft.typed()),
        until == null ? draft.savedAt() : until);
  }

  DraftView view(Draft draft) {
    String proposedBy = draft.proposedBy();
    Map<String, MemberView> people =
        members.find(Stream.of(draft.writtenBy(), proposedBy).filter(Objects::nonNull).toList());
    return new DraftView(
        draft.id(),
        draft.account(),
        draft.articleId(),
        draft.typed(),
        draft.stage(),
        draft.version(),
        people.getOrDefault(draft.writtenBy(), MemberView.unknown(draft.writtenBy())),
        proposedBy == null ? null : people.get(proposedBy),
        draft.returned(),
        draft.scheduledAt(),
        draft.savedAt(),
        problems(draft));
  }

  String preview(Draft draft) {
    return materials(draft).body(draft.typed().body()).html();
  }

  private Materials materials(Draft draft) {
    return new Materials(writing, ids -> media.ready(draft.account(), ids));
  }

  private List<FieldProblem> problems(Draft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    if (draft.stage() != Stage.PUBLISHED) {
      Official official = seating.official(draft.account());
      Manuscript.read(draft.typed(), draft.correction(), official, materials(draft), problems);
    }
    return problems;
  }
}
