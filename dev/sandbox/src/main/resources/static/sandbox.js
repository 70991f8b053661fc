// Renews the list of messages and leaves a form that is being filled in alone.
const shown = document.getElementById("arrived");

async function renew() {
  try {
    const answer = await fetch("/", { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("arrived");
    if (fresh && fresh.innerHTML !== shown.innerHTML) {
      shown.innerHTML = fresh.innerHTML;
    }
  } catch {
    // the sandbox is away for a moment; the next round tries again
  }
}

setInterval(renew, 5000);
