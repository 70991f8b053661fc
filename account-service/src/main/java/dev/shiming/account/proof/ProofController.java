package dev.shiming.account.proof;

import dev.shiming.kit.security.Anyone;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes and gives proofs; only the port of the proof origin leads here, and only with a ticket. */
@RestController
@RequestMapping("/proofs/{ticket}")
class ProofController {

  private final Proofs proofs;

  ProofController(Proofs proofs) {
    this.proofs = proofs;
  }

  /** Leads back to the page from which the file was sent, whatever became of it. */
  @PostMapping
  @Anyone
  ResponseEntity<Void> upload(@PathVariable String ticket, @RequestParam("file") MultipartFile file)
      throws IOException {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(proofs.upload(ticket, file.getBytes())))
        .build();
  }

  @GetMapping
  @Anyone
  ResponseEntity<Resource> view(@PathVariable String ticket) {
    Proofs.OpenedProof opened = proofs.open(ticket);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.type().media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("proof-" + opened.id() + "." + opened.type().ending())
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(opened.contents());
  }
}
