package dev.shiming.web.media;

import dev.shiming.web.service.PassedBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bytes of a file, whole or in ranges, and of a picture of an account, as they come. */
@Controller
class MediaController {

  private final PassedBytes media;
  private final PassedBytes pictures;

  MediaController(PassedBytes media, PassedBytes pictures) {
    this.media = media;
    this.pictures = pictures;
  }

  @GetMapping("/media/{id:[0-9a-f-]{36}}")
  void show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer width,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    media.pass(id, width, request, response);
  }

  @GetMapping("/pictures/{id:[0-9a-f-]{36}}")
  void picture(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer width,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    pictures.pass(id, width, request, response);
  }
}
