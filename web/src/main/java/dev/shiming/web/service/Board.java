package dev.shiming.web.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board; the lists of a thread's row leave out intro and threads. */
public record Board(
    String slug,
    Bilingual name,
    @Nullable Bilingual intro,
    @Nullable Long threads,
    @Nullable List<ThreadRow> latest) {}
