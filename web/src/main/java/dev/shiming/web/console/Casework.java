package dev.shiming.web.console;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.console.Queue.Slice;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CaseVersion;
import dev.shiming.web.service.CaseView;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every desk does alike: the queue beside a case, the acts on it, and coming back to it. */
@Component
class Casework {

  private static final String PAGE = "console/console";
  private static final Set<String> FIELDS = Set.of("reason", "text");

  private final Queue queue;
  private final CaseServices services;
  private final Reviewing reviewing;
  private final ProfileBeside profile;
  private final AtOnce atOnce;
  private final Attempt attempt;

  Casework(
      Queue queue,
      CaseServices services,
      Reviewing reviewing,
      ProfileBeside profile,
      AtOnce atOnce,
      Attempt attempt) {
    this.queue = queue;
    this.services = services;
    this.reviewing = reviewing;
    this.profile = profile;
    this.atOnce = atOnce;
    this.attempt = attempt;
  }

  /** The queue with no case open. */
  String queue(Desk desk, Place place, Model model) {
    list(desk, place, null, 0, model);
    return PAGE;
  }

  String open(CaseAtHand at, Locale locale, Model model) {
    return show(at, null, locale, model);
  }

  String claim(CaseAtHand at, Turn turn) {
    var cases = services.of(at.service());
    return act(at, () -> cases.claim(at.id()), claimed -> "claimed", null, turn);
  }

  String release(CaseAtHand at, Turn turn) {
    var cases = services.of(at.service());
    Runnable release = () -> cases.release(at.id());
    var released = attempt.done(release, FIELDS, turn.locale(), turn.response(), turn.model());
    return back(at, released ? "released" : null, null, turn);
  }

  String decide(CaseAtHand at, DecisionForm form, Turn turn) {
    var cases = services.of(at.service());
    return act(
        at,
        () -> cases.decide(at.id(), form.decision()),
        decided -> decided.open() ? "approved-first" : "decided",
        form,
        turn);
  }

  String undo(CaseAtHand at, int version, Turn turn) {
    var cases = services.of(at.service());
    return act(
        at, () -> cases.undo(at.id(), new CaseVersion(version)), undone -> "undone", null, turn);
  }

  /** Does something that leads away from the case; a refusal shows the case with the reason. */
  String leave(CaseAtHand at, Supplier<String> address, Turn turn) {
    return attempt
        .at(address, FIELDS, turn.locale(), turn.response(), turn.model())
        .map(found -> "redirect:" + found)
        .orElseGet(() -> show(at, null, turn.locale(), turn.model()));
  }

  /**
   * Does it and comes back to the case; a refusal shows the case as it is now, with what was typed.
   */
  private <T> String act(
      CaseAtHand at,
      Supplier<T> deed,
      Function<T, String> done,
      @Nullable DecisionForm form,
      Turn turn) {
    Optional<T> result = attempt.at(deed, FIELDS, turn.locale(), turn.response(), turn.model());
    return back(at, result.map(done).orElse(null), form, turn);
  }

  private String back(
      CaseAtHand at, @Nullable String done, @Nullable DecisionForm form, Turn turn) {
    if (done == null) {
      return show(at, form, turn.locale(), turn.model());
    }
    turn.after().addFlashAttribute("done", done);
    return "redirect:" + at.address();
  }

  /** The case with what was typed into its decision, where something was. */
  String show(CaseAtHand at, @Nullable DecisionForm form, Locale locale, Model model) {
    var cases = services.of(at.service());
    var asked = atOnce.ask(at.service(), () -> cases.caseOf(at.id()));
    list(at.desk(), at.place(), at.service(), at.id(), model);
    Part<CaseView> part = asked.part();
    model.addAttribute("casePart", part).addAttribute("service", at.service());
    CaseView shown = part.value();
    if (shown != null) {
      requireKind(at.desk(), shown);
      model
          .addAttribute("case", shown)
          .addAttribute("base", at.desk().path(at.service(), at.id()))
          .addAttribute("marked", MarkedText.of(shown.text(), shown.evidence()))
          .addAttribute("reasons", shown.reasons())
          .addAttribute(
              "decision",
              form == null ? DecisionForm.on(shown.version()) : form.at(shown.version()));
      if (at.desk() == Desk.REVIEWER) {
        reviewing.beside(shown, locale, model);
      } else {
        profile.show(shown, model);
      }
    }
    return PAGE;
  }

  /** A case that belongs to another desk is not shown without what that desk shows beside it. */
  private static void requireKind(Desk desk, CaseView shown) {
    if (desk.filter(shown.kind()) == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
  }

  private void list(Desk desk, Place place, @Nullable String service, long id, Model model) {
    Slice slice = queue.read(desk, desk.filter(place.kind()), QueueCursor.parse(place.after()));
    model
        .addAttribute("desk", desk)
        .addAttribute("queue", slice)
        .addAttribute("place", place)
        .addAttribute("openService", service)
        .addAttribute("openId", id)
        .addAttribute("nextCase", slice.after(service, id));
    if (desk == Desk.REVIEWER) {
      reviewing.lines(slice, model);
    }
  }
}
