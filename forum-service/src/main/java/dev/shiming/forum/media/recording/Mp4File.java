package dev.shiming.forum.media.recording;

import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.forum.media.recording.Recording.Blanked;
import dev.shiming.forum.media.recording.Recording.Kept;
import dev.shiming.forum.media.recording.Recording.Part;
import dev.shiming.pictures.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The boxes of an MP4 (ISO/IEC 14496-12), which must fill each other exactly. Boxes that describe
 * become free space of the same size, so that nothing else moves.
 */
final class Mp4File {

  private static final Set<String> BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "avc1", "M4A ", "M4V ", "dash", "MSNV");
  private static final Set<String> TOP =
      Set.of(
          "ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "styp", "pdin",
          "meta", "uuid", "emsg", "prft");
  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex");
  private static final Set<String> DESCRIPTIVE =
      Set.of("udta", "meta", "uuid", "free", "skip", "wide", "emsg");

  /** Anything else, such as a track of places, is not for readers. */
  private static final Set<String> TRACKS =
      Set.of("vide", "soun", "hint", "text", "sbtl", "subt", "clcp", "tmcd");

  private static final int HEADER = 8;
  private static final int DEPTH_MAX = 8;
  private static final int BOXES_MAX = 200_000;

  private final FileBytes file;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> found = new HashSet<>();
  private final Set<String> tracks = new HashSet<>();
  private long kept;
  private int boxes;
  private int width;
  private int height;

  private Mp4File(FileBytes file) {
    this.file = file;
  }

  static Recording check(FileChannel bytes) throws IOException {
    return new Mp4File(new FileBytes(bytes)).walk();
  }

  private Recording walk() throws IOException {
    if (!BRANDS.contains(file.text(HEADER, 4))) {
      throw Refusal.type();
    }
    boxes(0, file.length(), 0);
    parts.add(new Kept(kept, file.length()));
    boolean video = tracks.contains("vide");
    if (!found.containsAll(Set.of("moov", "mdat", "stbl")) || !(video || tracks.contains("soun"))) {
      throw Refusal.damaged();
    }
    return video
        ? new Recording(MediaKind.VIDEO, "video/mp4", width, height, parts)
        : new Recording(MediaKind.AUDIO, "audio/mp4", 0, 0, parts);
  }

  private void boxes(long from, long end, int depth) throws IOException {
    long at = from;
    while (at < end) {
      if (++boxes > BOXES_MAX || depth > DEPTH_MAX || end - at < HEADER) {
        throw Refusal.damaged();
      }
      String type = file.text(at + 4, 4);
      if (depth == 0 && !TOP.contains(type)) {
        throw Refusal.hiddenContent();
      }
      long size = file.u32(at);
      long header = size == 1 ? 2 * HEADER : HEADER;
      if (size == 1) {
        size = file.u64(at + HEADER);
      } else if (size == 0 && depth == 0) {
        size = end - at;
      }
      if (size < header || size > end - at) {
        throw Refusal.damaged();
      }
      box(type, at, at + header, at + size, depth);
      at += size;
    }
  }

  private void box(String type, long at, long body, long end, int depth) throws IOException {
    found.add(type);
    if (DESCRIPTIVE.contains(type)) {
      parts.add(new Kept(kept, at + 4));
      parts.add(new Blanked("free", 0));
      parts.add(new Kept(at + HEADER, body));
      parts.add(new Blanked("", end - body));
      kept = end;
    } else if (CONTAINERS.contains(type)) {
      boxes(body, end, depth + 1);
    } else if (type.equals("hdlr")) {
      track(file.text(body + 8, 4));
    } else if (type.equals("tkhd") && end - body >= HEADER) {
      width = Math.max(width, (int) (file.u32(end - 8) >> 16));
      height = Math.max(height, (int) (file.u32(end - 4) >> 16));
    }
  }

  private void track(String handler) {
    if (!TRACKS.contains(handler)) {
      throw Refusal.hiddenContent();
    }
    tracks.add(handler);
  }
}
