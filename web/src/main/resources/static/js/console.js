// The desk by keyboard. Everything here is also a link or a button on the page.
const at = (selector) => document.querySelector(selector);
const press = (selector) => at(selector)?.click();

const rows = () => [...document.querySelectorAll('.case-row')];
const current = () => rows().findIndex((row) => row.getAttribute('aria-current'));

function go(step) {
  const all = rows();
  const here = current();
  const target = here < 0 ? all[step > 0 ? 0 : all.length - 1] : all[here + step];
  target?.click();
}

// What goes against the author needs a reason: refusing a text, upholding a report.
function withReason(button) {
  const reason = at('[data-test=field-reason]');
  if (reason && !reason.value) reason.focus();
  else press(button);
}

const about = () => at('[data-test=case]')?.dataset.kind;
const approve = () => (about() === 'report' ? withReason('[data-test=approve]') : press('[data-test=approve]'));
const refuse = () => (about() === 'report' ? press('[data-test=refuse]') : withReason('[data-test=refuse]'));

// A correction needs a reason, and words on what is to be corrected.
function correct() {
  const text = at('[data-test=field-text]');
  if (at('[data-test=field-reason]')?.value && !text?.value.trim()) text?.focus();
  else withReason('[data-test=correct]');
}

// The usual words for a reason are put where nothing, or only such words, stand.
function fillWords(reason, text) {
  const usual = [...reason.options].map((option) => option.dataset.preset).filter(Boolean);
  const words = reason.selectedOptions[0]?.dataset.preset;
  if (words && (!text.value.trim() || usual.includes(text.value.trim()))) text.value = words;
}

function help() {
  const keys = at('#keys');
  if (keys?.open) keys.close();
  else keys?.showModal();
}

const acts = {
  j: () => go(1),
  k: () => go(-1),
  c: () => press('[data-test=claim]'),
  a: approve,
  r: refuse,
  e: correct,
  u: () => press('[data-test=undo]'),
  n: () => press('[data-test=next-case]'),
  '?': help,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select')) return;
  const act = acts[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

at('[data-test=field-reason]')?.addEventListener('change', (event) => {
  const text = at('[data-test=field-text]');
  if (text) fillWords(event.target, text);
});

at('.case-row[aria-current]')?.scrollIntoView({ block: 'nearest' });
