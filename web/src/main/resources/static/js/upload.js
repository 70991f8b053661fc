// Sends a file in pieces with a bar, and goes on after a lost connection or a reload. Without it the form sends the file in one go.
const form = document.getElementById("upload");
const input = document.getElementById("file");
const box = document.getElementById("progress");
const refused = document.getElementById("refused");

const bar = box?.querySelector("progress");
const line = box?.querySelector("p");
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const LONGEST_PAUSE = 30_000;

class Refused extends Error {
  constructor(status, answer) {
    super(answer.text);
    this.status = status;
    this.code = answer.code;
    this.offset = answer.offset;
  }
}

function show(percent, words) {
  refused.hidden = true;
  box.hidden = false;
  bar.value = percent;
  line.textContent = words;
}

// A line that is down answers nothing and a service that is down 503: both are waited for.
async function ask(path, options = {}) {
  const answer = await fetch(form.dataset.address + path, { redirect: "manual", ...options, headers: { "X-CSRF-TOKEN": form.elements._csrf.value, ...options.headers } });
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new Refused(401, { code: "sign-in.needed", text: form.dataset.signedOut });
  const body = await answer.json().catch(() => ({ code: "failure", text: "" }));
  if (answer.ok) return body;
  throw new Refused(answer.status, body);
}

async function patiently(path, options, percent) {
  for (let pause = 1_000; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    try {
      return await ask(path, options);
    } catch (failed) {
      const passes = !(failed instanceof Refused) || failed.status >= 500 || failed.status === 429;
      if (!passes) throw failed;
      show(percent, form.dataset.lost);
      await wait(pause);
    }
  }
}

// A file that the page lists as unfinished goes on where it stopped; name and size tell it.
async function begin(file) {
  const known = [...document.querySelectorAll('.file[data-state="uploading"]')].find((row) => row.dataset.name === file.name && Number(row.dataset.size) === file.size);
  if (known) {
    const seen = await patiently("/" + known.dataset.id, {}, 0);
    return { id: seen.id, offset: seen.offset, piece: 1_048_576 };
  }
  return patiently("", { method: "POST", body: new URLSearchParams({ name: file.name, size: file.size, key: crypto.randomUUID() }) }, 0);
}

async function send(file, { id, offset, piece }) {
  let at = offset;
  while (at < file.size) {
    const percent = Math.floor((at * 100) / file.size);
    show(percent, `${form.dataset.sending} ${percent} %`);
    try {
      at = (await patiently(`/${id}?offset=${at}`, { method: "PUT", headers: { "Content-Type": "application/octet-stream" }, body: file.slice(at, at + piece) }, percent)).offset;
    } catch (failed) {
      if (failed.code !== "media.offset" || failed.offset == null || failed.offset === at) throw failed;
      at = failed.offset;
    }
  }
}

async function complete(id) {
  for (;;) {
    show(100, form.dataset.checking);
    try {
      return await patiently(`/${id}/completion`, { method: "POST" }, 100);
    } catch (failed) {
      if (failed.code !== "media.converting") throw failed;
      await wait(2_000);
    }
  }
}

form?.addEventListener("submit", async (event) => {
  const file = input.files[0];
  if (!file) return;
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const begun = await begin(file);
    await send(file, begun);
    const done = await complete(begun.id);
    location.assign(`${form.dataset.address}?done=${done.id}#done`);
  } catch (failed) {
    box.hidden = true;
    refused.querySelector("p").textContent = failed.message || form.dataset.other;
    refused.hidden = false;
    button.disabled = false;
  }
});
