package dev.shiming.forum.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * Keeps the bytes: for each id one upload while it comes in, later the files that readers get. What
 * was written is on the disk when a method returns.
 */
interface MediaStore {

  /** The name of what comes in. */
  String UPLOAD = "upload";

  /** Writes a file of its own. */
  interface Content {

    void write(OutputStream out) throws IOException;
  }

  /** Writes a piece of the upload; what lay behind its end is gone. */
  void extend(String id, long offset, byte[] piece);

  /** The upload as a file that can be read anywhere. */
  Path upload(String id);

  /** Writes a file that is there as a whole or not at all. */
  void keep(String id, String name, Content content);

  boolean holds(String id, String name);

  Resource read(String id, String name);

  /** Removes all files of the id but these. */
  void trim(String id, Set<String> names);

  void delete(String id);

  /** The ids of which there is anything, as far as they begin like this. */
  List<String> ids(String prefix);
}
