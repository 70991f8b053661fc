/** What a member is told: decisions about their texts, reports and names. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
