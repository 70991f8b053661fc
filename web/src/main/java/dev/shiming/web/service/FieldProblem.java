package dev.shiming.web.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service says is wrong with one field. */
public record FieldProblem(
    String field, String code, @Nullable Map<String, @Nullable Object> args) {}
