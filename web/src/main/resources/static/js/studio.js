// The preview button saves and shows the text without leaving the page; if that fails the form is sent as without script.
const form = document.getElementById("draft-form");
const text = document.getElementById("body");

if (form) {
  document.querySelectorAll(".needs-script").forEach((button) => (button.hidden = false));
  document.querySelectorAll("[data-insert]").forEach((button) =>
    button.addEventListener("click", () => {
      const before = text.value.slice(0, text.selectionStart);
      const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
      text.setRangeText(gap + button.dataset.insert + "\n\n", text.selectionStart, text.selectionEnd, "end");
      // Right where the words for those who cannot see it belong.
      text.selectionStart = text.selectionEnd = before.length + gap.length + 2;
      text.focus();
    }),
  );

  let asked = false;
  document.getElementById("preview-button")?.addEventListener("click", async (event) => {
    if (asked) return;
    event.preventDefault();
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-version]");
      form.elements.version.value = shown.dataset.version;
      const saved = shown.querySelector("[data-saved]");
      document.getElementById("saved").textContent = saved.textContent;
      saved.remove();
      document.getElementById("draft-preview").replaceChildren(...shown.children);
      const box = document.getElementById("preview");
      box.hidden = false;
      box.scrollIntoView({ block: "nearest" });
    } catch {
      asked = true;
      event.target.click();
    }
  });
}
