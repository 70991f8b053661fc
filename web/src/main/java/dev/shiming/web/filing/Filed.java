package dev.shiming.web.filing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.web.service.Figures;
import dev.shiming.web.service.FilingRow;
import org.jspecify.annotations.Nullable;

/** What two services know of an account; it has no figures before forum-service has heard of it. */
record Filed(
    @JsonUnwrapped FilingRow row, @JsonIgnoreProperties("account") @Nullable Figures figures) {}
