package dev.shiming.web.studio;

import dev.shiming.web.layout.Wording;
import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.MediaFile;
import dev.shiming.web.service.MediaFiles;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.ServiceUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the script that uploads talks to. A piece is taken in whole before it is passed on, so that
 * a slow line holds no connection to the service; no more than one is ever held.
 */
@RestController
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/files")
class PiecesController {

  private static final String ID = "{id:[0-9a-f-]{36}}";
  private static final int MOST = 1024 * 1024;

  private final OwnDesks desks;
  private final MediaFiles files;
  private final Wording wording;

  PiecesController(OwnDesks desks, MediaFiles files, Wording wording) {
    this.desks = desks;
    this.files = files;
    this.wording = wording;
  }

  @PostMapping
  MediaFiles.BegunFile begin(
      @PathVariable String handle,
      @RequestParam String name,
      @RequestParam long size,
      @RequestParam String key) {
    return files.begin(account(handle), new MediaFiles.NewFile(name, size, key));
  }

  @GetMapping("/" + ID)
  MediaFile file(@PathVariable String handle, @PathVariable String id) {
    return files.file(account(handle), id);
  }

  @PutMapping("/" + ID)
  MediaFiles.Received receive(
      @PathVariable String handle,
      @PathVariable String id,
      @RequestParam long offset,
      InputStream body)
      throws IOException {
    var account = account(handle);
    var piece = body.readNBytes(MOST + 1);
    if (piece.length > MOST) {
      throw new ServiceProblem(413, "request.too-large", List.of(), Map.of());
    }
    return files.receive(account, id, offset, piece);
  }

  @PostMapping("/" + ID + "/completion")
  MediaFile complete(@PathVariable String handle, @PathVariable String id) {
    return files.complete(account(handle), id);
  }

  /** The refusal in words, with its code and where to go on for the script. */
  @ExceptionHandler
  ResponseEntity<Refused> refused(ServiceProblem problem, Locale locale) {
    var named =
        problem.fields().isEmpty()
            ? new FieldProblem("", problem.code(), problem.args())
            : problem.fields().getFirst();
    var args = Objects.requireNonNullElse(named.args(), Map.<String, Object>of());
    var offset = args.get("offset") instanceof Number number ? number.longValue() : null;
    return ResponseEntity.status(problem.status())
        .body(new Refused(named.code(), wording.problem(named.code(), args, locale), offset));
  }

  @ExceptionHandler
  ResponseEntity<Refused> missing(ServiceUnavailable gap, Locale locale) {
    return ResponseEntity.status(503)
        .body(new Refused("unavailable", wording.problem("unavailable", Map.of(), locale), null));
  }

  private String account(String handle) {
    return desks.at(handle).account().id();
  }

  /** Why something was not taken. */
  record Refused(String code, String text, @Nullable Long offset) {}
}
