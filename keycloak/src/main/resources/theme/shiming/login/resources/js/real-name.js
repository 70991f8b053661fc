// Hints while typing; the server decides. The page works the same without this file.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function plain(text) {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** The check digit of GB 11643. */
function checkDigitFits(number) {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return "10X98765432"[sum % 11] === number[17];
}

const checks = {
  "identity-number"(field) {
    const number = plain(field.value);
    if (!/^\d{17}[\dX]$/.test(number)) return field.dataset.length;
    return checkDigitFits(number) ? "" : field.dataset.digit;
  },
  phone(field) {
    return /^(\+?86)?1[3-9]\d{9}$/.test(plain(field.value)) ? "" : field.dataset.shape;
  },
};

for (const field of document.querySelectorAll("input[data-check]")) {
  const advice = document.createElement("p");
  advice.className = "advice";
  advice.id = field.id + "-advice";
  advice.setAttribute("aria-live", "polite");
  field.after(advice);
  field.addEventListener("blur", () => {
    advice.textContent = field.value.trim() ? checks[field.dataset.check](field) : "";
  });
  field.addEventListener("input", () => (advice.textContent = ""));
}

for (const clock of document.querySelectorAll("[data-countdown]")) {
  const end = Date.now() + Number(clock.dataset.countdown) * 1000;
  const timer = setInterval(() => {
    const left = Math.ceil((end - Date.now()) / 1000);
    clock.textContent = left > 0 ? clock.dataset.text.replace("#", left) : clock.dataset.now;
    if (left <= 0) clearInterval(timer);
  }, 1000);
}

// Only one request at a time; the button that was pressed still counts.
const form = document.querySelector("form[data-identity]");
let busy = false;
form.addEventListener("submit", (event) => {
  if (busy) {
    event.preventDefault();
    return;
  }
  busy = true;
  const pressed = event.submitter;
  if (pressed && pressed.dataset.busy) {
    setTimeout(() => {
      pressed.textContent = pressed.dataset.busy;
      pressed.setAttribute("aria-busy", "true");
    });
  }
});
window.addEventListener("pageshow", () => (busy = false));
