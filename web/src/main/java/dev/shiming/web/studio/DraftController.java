package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.Desk;
import dev.shiming.web.service.Draft;
import dev.shiming.web.service.MediaFiles;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Studio;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
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

/** The editor of one draft. Every button keeps what was typed first, right or wrong. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/drafts/{id:\\d{1,18}}")
class DraftController {

  private final OwnDesks desks;
  private final Studio studio;
  private final MediaFiles files;
  private final Attempt attempt;
  private final Parking parking;
  private final Moment moment;

  DraftController(
      OwnDesks desks,
      Studio studio,
      MediaFiles files,
      Attempt attempt,
      Parking parking,
      Moment moment) {
    this.desks = desks;
    this.studio = studio;
    this.files = files;
    this.attempt = attempt;
    this.parking = parking;
    this.moment = moment;
  }

  @GetMapping
  String show(
      @PathVariable String handle,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String preview,
      HttpServletRequest request,
      Model model) {
    var desk = desks.at(handle, model);
    var draft = studio.draft(desk.account().id(), id);
    var parked = parking.take(request);
    parked.ifPresent(form -> model.addAttribute("returned", form.cut() ? "cut" : "whole"));
    if (preview != null) {
      preview(desk, draft, model);
    }
    return page(desk, id, parked.map(DraftForm::of).orElse(DraftForm.of(draft)), draft, model);
  }

  @PostMapping
  String save(
      @PathVariable String handle,
      @PathVariable long id,
      @ModelAttribute("form") DraftForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var account = desk.account().id();
    var saved =
        attempt.at(
            () -> studio.save(account, id, form.fields()),
            DraftForm.FIELDS,
            locale,
            response,
            model);
    if (saved.isEmpty()) {
      return refused(desk, id, form, model);
    }
    var now = saved.get();
    Supplier<Draft> deed = deed(account, id, form, now);
    if (deed == null) {
      after.addFlashAttribute("told", "saved");
      return "redirect:" + onwards(handle, id, form);
    }
    var done = attempt.at(deed, DraftForm.FIELDS, locale, response, model);
    if (done.isEmpty()) {
      return page(desk, id, form.on(now.version()), now, model);
    }
    after.addFlashAttribute("told", form.deed());
    return "redirect:/studio/" + handle;
  }

  /** For the script that shows the text below the form; saving first is what the button does. */
  @PostMapping("/preview")
  String previewed(
      @PathVariable String handle,
      @PathVariable long id,
      @ModelAttribute("form") DraftForm form,
      Model model) {
    var account = desks.at(handle, model).account().id();
    model
        .addAttribute("draft", studio.save(account, id, form.fields()))
        .addAttribute("preview", studio.preview(account, id).html());
    return "studio/shown";
  }

  /** What is done to a draft that can no longer be written in. */
  @PostMapping("/release")
  String release(
      @PathVariable String handle,
      @PathVariable long id,
      @ModelAttribute("form") DraftForm form,
      @RequestParam(defaultValue = "") String text,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var account = desk.account().id();
    var done =
        attempt.at(
            () -> released(account, id, form, text.replace("\r\n", "\n")),
            DraftForm.FIELDS,
            locale,
            response,
            model);
    if (done.isEmpty()) {
      model.addAttribute("word", text);
      return refused(desk, id, form, model);
    }
    after.addFlashAttribute("told", form.deed());
    return "redirect:/studio/" + handle + ("unschedule".equals(form.deed()) ? "/drafts/" + id : "");
  }

  @GetMapping("/delete")
  String confirm(@PathVariable String handle, @PathVariable long id, Model model) {
    var desk = desks.at(handle, model);
    model.addAttribute("draft", studio.draft(desk.account().id(), id));
    return "studio/delete";
  }

  @PostMapping("/delete")
  String delete(
      @PathVariable String handle,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long version,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var account = desk.account().id();
    Runnable deletion = () -> studio.delete(account, id, version);
    if (!attempt.done(deletion, DraftForm.FIELDS, locale, response, model)) {
      return confirmAgain(account, id, model);
    }
    after.addFlashAttribute("told", "deleted");
    return "redirect:/studio/" + handle;
  }

  private String confirmAgain(String account, long id, Model model) {
    model.addAttribute("draft", studio.draft(account, id));
    return "studio/delete";
  }

  /** What a button asks for once the draft is kept; null for those that only lead on. */
  private @Nullable Supplier<Draft> deed(String account, long id, DraftForm form, Draft now) {
    return switch (form.deed()) {
      case "propose" -> () -> studio.propose(account, id, new Studio.Seen(now.version()));
      case "publish", "schedule" -> () -> publish(account, id, form, now.version());
      default -> null;
    };
  }

  private Draft released(String account, long id, DraftForm form, String text) {
    var version = form.version() == null ? 0 : form.version();
    return switch (form.deed()) {
      case "publish", "schedule" -> publish(account, id, form, version);
      case "unschedule" -> studio.takeBack(account, id, version);
      default -> studio.giveBack(account, id, new Studio.GivenBack(version, text));
    };
  }

  /** Now, or at the time that was typed. */
  private Draft publish(String account, long id, DraftForm form, long version) {
    var at = "schedule".equals(form.deed()) ? moment.of(form.day(), form.time()) : null;
    return studio.publish(account, id, new Studio.Release(version, at));
  }

  private static String onwards(String handle, long id, DraftForm form) {
    var draft = "/studio/" + handle + "/drafts/" + id;
    return switch (form.deed()) {
      case "preview" -> draft + "?preview=1#preview";
      case "leave" -> "/studio/" + handle;
      default -> draft;
    };
  }

  /** The form with what was typed, also while the draft itself cannot be had. */
  private String refused(Desk desk, long id, DraftForm form, Model model) {
    var current = Part.around("forum", () -> studio.draft(desk.account().id(), id)).value();
    if (current == null) {
      return page(desk, id, form, null, model);
    }
    if (form.version() == null || form.version() != current.version()) {
      model.addAttribute("meanwhile", true);
    }
    return page(desk, id, form.on(current.version()), current, model);
  }

  private String page(Desk desk, long id, DraftForm form, @Nullable Draft draft, Model model) {
    var account = desk.account().id();
    if (draft != null && !draft.open() && !model.containsAttribute("preview")) {
      preview(desk, draft, model);
    }
    if (draft == null || draft.open()) {
      model.addAttribute("files", Part.around("forum", () -> files.list(account, null)).value());
    }
    model
        .addAttribute("draftId", id)
        .addAttribute("draft", draft)
        .addAttribute("form", form)
        .addAttribute("labels", DraftForm.LABELS);
    return "studio/draft";
  }

  private void preview(Desk desk, Draft draft, Model model) {
    var shown = Part.around("forum", () -> studio.preview(desk.account().id(), draft.id())).value();
    model.addAttribute("preview", shown == null ? null : shown.html());
  }
}
