package dev.shiming.web.service;

import dev.shiming.web.service.OwnProfiles.Changed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A member's pictures in account-service, which draws them anew while the call waits. */
@HttpExchange(url = "/api/me/profile/{item}", accept = "application/json")
public interface ProfilePictures {

  /** Sends a picture; without the three numbers its middle is taken. */
  @PostExchange(contentType = "application/octet-stream")
  Changed send(
      @PathVariable String item,
      @RequestParam String key,
      @RequestParam(required = false) @Nullable Double left,
      @RequestParam(required = false) @Nullable Double top,
      @RequestParam(required = false) @Nullable Double width,
      @RequestBody byte[] file);

  @DeleteExchange
  void remove(@PathVariable String item);
}
