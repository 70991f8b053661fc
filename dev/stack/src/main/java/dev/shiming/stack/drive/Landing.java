package dev.shiming.stack.drive;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a way through redirects ended: at a page, or before the address that was waited for. */
record Landing(@Nullable Page page, @Nullable URI address) {}
