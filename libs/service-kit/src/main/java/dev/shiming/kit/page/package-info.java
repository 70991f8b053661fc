/** Lists that cost the same on the first and on the thousandth page. */
@NullMarked
package dev.shiming.kit.page;

import org.jspecify.annotations.NullMarked;
