// What works without script already works; this only spares a page load.
import "./quote.js";
import "./preview.js";
import "./share.js";

// A refused form is read from its complaint on.
document.getElementById("complaints")?.focus();
