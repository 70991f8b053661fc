package dev.shiming.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the framework costs by itself: an endpoint that returns the same bytes and does nothing
 * else.
 */
@SpringBootApplication
@RestController
class BareEndpoint {

  private final byte[] page;

  BareEndpoint(@Value("${page}") Path page) throws IOException {
    this.page = Files.readAllBytes(page);
  }

  public static void main(String[] args) {
    SpringApplication.run(BareEndpoint.class, args);
  }

  @GetMapping("/page")
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(page);
  }

  @PostMapping("/posts")
  ResponseEntity<Written> post(@RequestBody Post sent) {
    return ResponseEntity.status(HttpStatus.CREATED).body(new Written(sent.body().length()));
  }

  /** The same shape as a reply. */
  record Post(String body, String key) {}

  /** The same shape as its answer. */
  record Written(long id) {}
}
