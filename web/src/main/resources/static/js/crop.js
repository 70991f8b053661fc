// Lets a member choose which part of a picture is shown. Without it the middle is taken.
const between = (least, value, most) => Math.min(Math.max(value, least), most);

function crop(form) {
  const ratio = Number(form.dataset.ratio);
  const box = form.querySelector(".crop");
  const canvas = box.querySelector("canvas");
  const size = box.querySelector("input[type=range]");
  const pen = canvas.getContext("2d");
  let picture = null;
  let middle = { x: 0.5, y: 0.5 };

  function show() {
    const width = (Math.min(picture.width, picture.height * ratio) * 100) / Number(size.value);
    const height = width / ratio;
    const left = between(0, middle.x * picture.width - width / 2, picture.width - width);
    const top = between(0, middle.y * picture.height - height / 2, picture.height - height);
    middle = { x: (left + width / 2) / picture.width, y: (top + height / 2) / picture.height };
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
    form.elements.left.value = (left / picture.width).toFixed(6);
    form.elements.top.value = (top / picture.height).toFixed(6);
    form.elements.width.value = (width / picture.width).toFixed(6);
    return { width, height };
  }

  // x and y are parts of what is seen.
  function move(x, y) {
    const seen = show();
    middle = { x: middle.x + (x * seen.width) / picture.width, y: middle.y + (y * seen.height) / picture.height };
    show();
  }

  async function choose() {
    const file = form.elements.file.files[0];
    picture = file ? await createImageBitmap(file).catch(() => null) : null;
    box.hidden = !picture;
    for (const part of ["left", "top", "width"]) form.elements[part].value = "";
    if (picture) {
      size.value = 100;
      middle = { x: 0.5, y: 0.5 };
      show();
    }
  }

  form.elements.file.addEventListener("change", choose);
  size.addEventListener("input", show);
  canvas.addEventListener("pointerdown", (down) => canvas.setPointerCapture(down.pointerId));
  canvas.addEventListener("pointermove", (moved) => {
    if (canvas.hasPointerCapture(moved.pointerId)) move(-moved.movementX / canvas.clientWidth, -moved.movementY / canvas.clientHeight);
  });
  canvas.addEventListener("keydown", (pressed) => {
    const step = { ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, -0.05], ArrowDown: [0, 0.05] }[pressed.key];
    if (step) {
      pressed.preventDefault();
      move(...step);
    }
  });
  if (form.elements.file.files.length > 0) choose();
}

document.querySelectorAll("form[data-ratio]").forEach(crop);
