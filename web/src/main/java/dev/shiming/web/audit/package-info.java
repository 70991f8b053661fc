/** Where auditors read who wrote what, when and from where, and say why they read it. */
@NullMarked
package dev.shiming.web.audit;

import org.jspecify.annotations.NullMarked;
