package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The files of official accounts in forum-service. Completing one converts it, so these calls have
 * a longer time-out than others.
 */
@HttpExchange(url = "/api/studio/{account}/media", accept = "application/json")
public interface MediaFiles {

  @GetExchange
  Listing<MediaFile> list(
      @PathVariable String account, @RequestParam(required = false) @Nullable String after);

  @PostExchange
  BegunFile begin(@PathVariable String account, @RequestBody NewFile file);

  @GetExchange("/{id}")
  MediaFile file(@PathVariable String account, @PathVariable String id);

  @PutExchange(url = "/{id}", contentType = "application/octet-stream")
  Received receive(
      @PathVariable String account,
      @PathVariable String id,
      @RequestParam long offset,
      @RequestBody byte[] piece);

  @PostExchange("/{id}/completion")
  MediaFile complete(@PathVariable String account, @PathVariable String id);

  @DeleteExchange("/{id}")
  void delete(@PathVariable String account, @PathVariable String id);

  /** What is going to be sent. */
  record NewFile(String name, long size, String key) {}

  /** Where the sending begins, and how large its pieces are at most. */
  record BegunFile(String id, long offset, int piece, String state) {}

  /** Where the next piece begins. */
  record Received(long offset) {}
}
