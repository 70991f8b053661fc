package dev.shiming.kit.text;

import java.util.List;
import java.util.Map;

/** Where a text finds the files that it may show; asked once for all of them. */
@FunctionalInterface
public interface Gallery {

  /** By id; what is not among them is left out of the text. */
  Map<String, Figure> find(List<Placement> placements);
}
