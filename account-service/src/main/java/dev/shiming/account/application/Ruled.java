package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** What a reviewer decided, for the applicant. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Ruled(String reason, String text, Instant at) {}
