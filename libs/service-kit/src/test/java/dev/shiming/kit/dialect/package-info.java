/**
 * What MySQL and MariaDB have to agree on because the services rely on it; runs on both, so neither
 * can drift.
 */
@NullMarked
package dev.shiming.kit.dialect;

import org.jspecify.annotations.NullMarked;
