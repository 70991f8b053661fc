package dev.shiming.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

/** A finished page with its headers, plain and compressed. */
final class CachedPage implements TaggedCache.Tagged {

  private final byte[] plain;
  private final byte[] compressed;
  private final Map<String, List<String>> headers;
  private final String etag;
  private final Set<String> tags;
  private final Instant freshUntil;
  private final AtomicBoolean renewing = new AtomicBoolean();

  CachedPage(byte[] body, Map<String, List<String>> headers, Set<String> tags, Instant freshUntil) {
    this.plain = body;
    this.compressed = compress(body);
    this.headers = Map.copyOf(headers);
    this.etag = "W/\"" + digest(body) + "\"";
    this.tags = Set.copyOf(tags);
    this.freshUntil = freshUntil;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  String etag() {
    return etag;
  }

  @Override
  public Set<String> tags() {
    return tags;
  }

  @Override
  public int weight() {
    return plain.length + compressed.length + 1_000;
  }

  int length(boolean gzip) {
    return gzip ? compressed.length : plain.length;
  }

  void writeTo(OutputStream out, boolean gzip) throws IOException {
    out.write(gzip ? compressed : plain);
  }

  boolean fresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Only one request makes an aged page anew, the others get the aged one meanwhile. */
  boolean mayRenew() {
    return renewing.compareAndSet(false, true);
  }

  void renewed() {
    renewing.set(false);
  }

  private static byte[] compress(byte[] body) {
    var target = new ByteArrayOutputStream(body.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(target)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return target.toByteArray();
  }

  private static String digest(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
