package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.MediaFiles;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.session.FileForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures and recordings of an account, and the form that sends one without script. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/files")
class FilesController {

  private static final Set<String> FIELDS = Set.of("file");
  private static final String ID = "{id:[0-9a-f-]{36}}";

  private final OwnDesks desks;
  private final MediaFiles files;
  private final Attempt attempt;

  FilesController(OwnDesks desks, MediaFiles files, Attempt attempt) {
    this.desks = desks;
    this.files = files;
    this.attempt = attempt;
  }

  @GetMapping
  String list(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    var account = desks.at(handle, model).account().id();
    if (done != null && done.matches("[0-9a-f-]{36}")) {
      model.addAttribute("done", Part.around("forum", () -> files.file(account, done)).value());
    }
    return show(account, after, model);
  }

  /** One file in a plain form. It is passed on while it comes, a piece at a time. */
  @PostMapping("/plain")
  String send(
      @PathVariable String handle,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var account = desks.at(handle, model).account().id();
    var form = FileForm.of(request);
    var sent = attempt.at(() -> pass(account, form), FIELDS, locale, response, model);
    if (sent.isEmpty()) {
      form.skip();
      return show(account, null, model);
    }
    return "redirect:/studio/" + handle + "/files?done=" + sent.get() + "#done";
  }

  @PostMapping("/" + ID + "/delete")
  String delete(
      @PathVariable String handle,
      @PathVariable String id,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var account = desks.at(handle, model).account().id();
    if (!attempt.done(() -> files.delete(account, id), FIELDS, locale, response, model)) {
      return show(account, null, model);
    }
    after.addFlashAttribute("told", "file-deleted");
    return "redirect:/studio/" + handle + "/files";
  }

  private String pass(String account, FileForm form) {
    try {
      return passed(account, form);
    } catch (IOException torn) {
      throw new ServiceProblem(400, "request.unreadable", List.of(), Map.of());
    }
  }

  private String passed(String account, FileForm form) throws IOException {
    var begun =
        files.begin(
            account,
            new MediaFiles.NewFile(form.name(), form.size(), UUID.randomUUID().toString()));
    var offset = begun.offset();
    var piece = form.next(begun.piece());
    while (piece.length > 0) {
      offset = files.receive(account, begun.id(), offset, piece).offset();
      piece = form.next(begun.piece());
    }
    return files.complete(account, begun.id()).id();
  }

  private String show(String account, @Nullable String after, Model model) {
    model
        .addAttribute("files", Part.of("forum", () -> files.list(account, after)))
        .addAttribute("firstPage", after == null);
    return "studio/files";
  }
}
