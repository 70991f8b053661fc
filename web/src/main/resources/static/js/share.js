// The browser's own way to pass a page on, else the clipboard; the form counts it as without script.
const form = document.querySelector(".share form");

async function pass({ url, title, copied }) {
  if (navigator.share) {
    await navigator.share({ title, url });
    return "";
  }
  await navigator.clipboard.writeText(url);
  return copied;
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    form.querySelector("[role=status]").textContent = await pass(form.dataset);
  } catch (refused) {
    if (refused.name === "AbortError") return;
    location.hash = "shared";
  }
  fetch(form.action, { method: "POST", redirect: "manual", keepalive: true }).catch(() => {});
});
