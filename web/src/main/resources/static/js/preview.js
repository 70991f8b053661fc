// The preview button shows the text below the form; if that fails the form is sent to the server as without script.
const button = document.querySelector('button[value="preview"]');
const text = document.getElementById("body");
const place = document.getElementById("preview-text");

async function rendered(form) {
  const fields = new URLSearchParams({ body: text.value, kind: text.dataset.kind, _csrf: form.elements._csrf.value });
  const answer = await fetch("/preview", { method: "POST", body: fields, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html").body;
}

if (button && text && place) {
  let asked = false;
  button.addEventListener("click", async (event) => {
    if (asked || !text.value.trim()) return;
    event.preventDefault();
    try {
      place.replaceChildren(...(await rendered(button.form)).children);
      document.getElementById("preview").hidden = false;
      place.scrollIntoView({ block: "nearest" });
    } catch {
      asked = true;
      button.click();
    }
  });
}
