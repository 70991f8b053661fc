/**
 * Tables that nobody can change unnoticed: rows are linked in order by a key outside the database.
 */
@NullMarked
package dev.shiming.kit.ledger;

import org.jspecify.annotations.NullMarked;
