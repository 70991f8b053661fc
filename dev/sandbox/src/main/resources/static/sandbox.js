// Renews the lists of messages and codes and leaves a form that is being filled in alone.
const lists = ["arrived", "codes"];

async function renew() {
  try {
    const answer = await fetch("/", { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of lists) {
      const shown = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (fresh && fresh.innerHTML !== shown.innerHTML) {
        shown.innerHTML = fresh.innerHTML;
      }
    }
  } catch {
    // the sandbox is away for a moment; the next round tries again
  }
}

setInterval(renew, 5000);
