package dev.shiming.web.media;

import dev.shiming.web.service.MediaBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bytes of a file, whole or in ranges, as they come. */
@Controller
class MediaController {

  private final MediaBytes bytes;

  MediaController(MediaBytes bytes) {
    this.bytes = bytes;
  }

  @GetMapping("/media/{id:[0-9a-f-]{36}}")
  void show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer width,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    bytes.pass(id, width, request, response);
  }
}
