// The site's choice of light or dark counts here too; without one the system decides.
const choice = document.cookie.split("; ").find((part) => part.startsWith("theme="));
if (choice === "theme=light" || choice === "theme=dark") {
  document.documentElement.dataset.theme = choice.slice("theme=".length);
}
