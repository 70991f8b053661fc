package dev.shiming.web.report;

import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.NewReport;
import dev.shiming.web.session.ParkedForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it stands in its form. */
record ReportForm(
    @Nullable String type,
    @Nullable String id,
    @Nullable String reason,
    @Nullable String text,
    @Nullable String key) {

  static ReportForm about(@Nullable String type, @Nullable String id) {
    return new ReportForm(type, id, null, null, UUID.randomUUID().toString());
  }

  static ReportForm of(ParkedForm parked) {
    return new ReportForm(
        parked.value("type"),
        parked.value("id"),
        parked.value("reason"),
        parked.value("text"),
        parked.value("key"));
  }

  NewReport report() {
    return new NewReport(
        new NewReport.Target(type == null ? "" : type, id == null ? "" : id),
        reason == null ? "" : reason,
        text == null ? "" : text,
        FormKey.orNew(key));
  }
}
