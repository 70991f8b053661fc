package dev.shiming.account.profile.web;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.profile.ChangeQueries;
import dev.shiming.account.profile.Changed;
import dev.shiming.account.profile.Changing;
import dev.shiming.account.profile.Item;
import dev.shiming.account.profile.OwnItems;
import dev.shiming.account.profile.Portraying;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import dev.shiming.pictures.Crop;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own profile, to change it. */
@RestController
@RequestMapping("/api/me/profile")
@MemberOnly
class OwnProfileController {

  private final Changing changing;
  private final Portraying portraying;
  private final ChangeQueries queries;

  OwnProfileController(Changing changing, Portraying portraying, ChangeQueries queries) {
    this.changing = changing;
    this.portraying = portraying;
    this.queries = queries;
  }

  @GetMapping
  OwnItems show() {
    return queries.own(member());
  }

  @PutMapping("/nickname")
  Changed rename(@RequestBody Rename sent) {
    return changing.rename(member(), sent.nickname(), sent.key());
  }

  @PutMapping("/tagline")
  Changed tagline(@RequestBody ChangeTagline sent) {
    return changing.tagline(member(), sent.tagline(), sent.key());
  }

  @PostMapping("/{item}")
  Changed picture(
      @PathVariable String item,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable Double left,
      @RequestParam(required = false) @Nullable Double top,
      @RequestParam(required = false) @Nullable Double width,
      InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(KeptPictures.MOST_BYTES + 1);
    return portraying.send(member(), Item.of(item), file, Crop.of(left, top, width), key);
  }

  @DeleteMapping("/{item}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String item) {
    portraying.remove(member(), Item.of(item));
  }

  @DeleteMapping("/{item}/waiting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String item) {
    changing.withdraw(member(), Item.of(item));
  }

  private static String member() {
    return Viewer.current().member();
  }

  /** The nickname that is wanted. */
  record Rename(@Nullable String nickname, @Nullable String key) {}

  /** The tagline that is wanted; an empty one for none. */
  record ChangeTagline(@Nullable String tagline, @Nullable String key) {}
}
