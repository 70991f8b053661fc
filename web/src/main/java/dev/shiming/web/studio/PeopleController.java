package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Desk;
import dev.shiming.web.service.Seats;
import dev.shiming.web.service.Sending;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works for an account, and with which seat. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/people")
class PeopleController {

  static final List<String> SEATS = List.of("owner", "editor", "author", "comment-manager");

  private static final String MEMBER = "{member:[0-9a-f-]{36}}";

  private final OwnDesks desks;
  private final Seats seats;
  private final AtOnce atOnce;
  private final Attempt attempt;
  private final Parking parking;

  PeopleController(OwnDesks desks, Seats seats, AtOnce atOnce, Attempt attempt, Parking parking) {
    this.desks = desks;
    this.seats = seats;
    this.atOnce = atOnce;
    this.attempt = attempt;
    this.parking = parking;
  }

  @GetMapping
  String people(@PathVariable String handle, HttpServletRequest request, Model model) {
    var form =
        parking
            .take(request)
            .map(
                parked -> {
                  model.addAttribute("returned", parked.cut() ? "cut" : "whole");
                  return new InvitationForm(
                      parked.value("nickname"), parked.value("seat"), parked.value("key"));
                })
            .orElse(new InvitationForm(null, null, null));
    return show(desks.at(handle, model), form, model);
  }

  @PostMapping
  String invite(
      @PathVariable String handle,
      @ModelAttribute InvitationForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var sent = form.invitation();
    var done =
        attempt.at(
            () -> Sending.keyed(() -> seats.invite(desk.account().id(), sent)),
            Set.of("nickname", "seat"),
            locale,
            response,
            model);
    if (done.isEmpty()) {
      return show(desk, form.keyed(sent.key()), model);
    }
    return told(handle, "invited", after);
  }

  @PostMapping("/" + MEMBER + "/seat")
  String move(
      @PathVariable String handle,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String seat,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    Runnable change = () -> seats.move(desk.account().id(), member, new Seats.GivenSeat(seat));
    return act(desk, change, "moved", locale, response, after, model);
  }

  /** Somebody else is removed; whoever removes themselves leaves the desk. */
  @PostMapping("/" + MEMBER + "/removal")
  String remove(
      @PathVariable String handle,
      @PathVariable String member,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var leaves = member.equals(request.getRemoteUser());
    Runnable change = () -> seats.leave(desk.account().id(), member);
    var next = act(desk, change, leaves ? "left" : "removed", locale, response, after, model);
    return leaves && next.startsWith("redirect:") ? "redirect:/studio" : next;
  }

  @PostMapping("/second-pair")
  String secondPair(
      @PathVariable String handle,
      @RequestParam(defaultValue = "false") boolean needed,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    Runnable change = () -> seats.secondPair(desk.account().id(), new Seats.SecondPair(needed));
    return act(desk, change, needed ? "second-on" : "second-off", locale, response, after, model);
  }

  @PostMapping("/invitations/{id:[0-9a-f-]{36}}/withdrawal")
  String withdraw(
      @PathVariable String handle,
      @PathVariable String id,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    return act(desk, () -> seats.decline(id), "withdrawn", locale, response, after, model);
  }

  private String act(
      Desk desk,
      Runnable change,
      String told,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return attempt.done(change, Set.of(), locale, response, model)
        ? told(desk.handle(), told, after)
        : show(desk, new InvitationForm(null, null, null), model);
  }

  private static String told(String handle, String word, RedirectAttributes after) {
    after.addFlashAttribute("told", word);
    return "redirect:/studio/" + handle + "/people";
  }

  private String show(Desk desk, InvitationForm form, Model model) {
    var account = desk.account().id();
    var people = atOnce.ask("account", () -> seats.seats(account));
    var offered = atOnce.ask("account", () -> seats.offered(account));
    model
        .addAttribute("people", people.part())
        .addAttribute("offered", offered.part())
        .addAttribute("seats", SEATS)
        .addAttribute("form", form.keyed(form.safeKey()));
    return "studio/people";
  }

  /** An invitation as it stands in its form. */
  record InvitationForm(@Nullable String nickname, @Nullable String seat, @Nullable String key) {

    Seats.NewInvitation invitation() {
      return new Seats.NewInvitation(
          nickname == null ? "" : nickname.strip(), seat == null ? "" : seat, safeKey());
    }

    InvitationForm keyed(String kept) {
      return new InvitationForm(nickname, seat, kept);
    }

    String safeKey() {
      return FormKey.orNew(key);
    }
  }
}
