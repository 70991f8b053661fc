// Quoting stays on the page: the reply form takes the post's number and shows whose it is.
const box = document.getElementById("quoting");
const field = document.getElementById("quote");

if (box && field) {
  document.querySelectorAll(".act-quote").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.value = link.dataset.quote;
      field.disabled = false;
      const name = link.closest(".post").querySelector(".person-name");
      document.getElementById("quoting-name").textContent = name ? name.textContent : "";
      box.hidden = false;
      const text = document.getElementById("body");
      text.focus();
      text.scrollIntoView({ block: "center" });
    }),
  );
  document.getElementById("quote-remove").addEventListener("click", (event) => {
    event.preventDefault();
    field.value = "";
    field.disabled = true;
    box.hidden = true;
  });
}
