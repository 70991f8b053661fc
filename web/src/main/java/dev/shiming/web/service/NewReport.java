package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A report to file. */
public record NewReport(Target subject, String reason, @Nullable String text, String key) {

  /** What is reported. */
  public record Target(String type, String id) {}
}
