// Building elements without ever parsing markup: text stays text.

/** A new element: listeners as `onclick`, all else attributes; false leaves one out, but is a value of `aria-*`. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.startsWith("aria-")) node.setAttribute(name, String(value));
    else if (value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that submits nothing. */
export const button = (attributes, ...children) => el("button", { type: "button", ...attributes }, ...children);

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  attach: "M12 5v14M5 12h14",
  send: "M4 12l16-7-5 15-4-6z",
  slash: "M15 4L9 20",
  pencil: "M4 20l1-4L16 5l3 3L8 19z",
  reply: "M10 7L5 12l5 5M5 12h9a5 5 0 0 1 5 5v1",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  down: "M6 10l6 6 6-6",
  link: "M8 16L17 7M10 7h7v7",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** The logo of the page header, once more. */
export function drum() {
  const copy = document.querySelector("svg.drum").cloneNode(true);
  copy.classList.replace("drum", "emblem");
  return copy;
}

/** A disclosure that a click elsewhere and Escape close again. */
export function closing(box) {
  const away = (event) => {
    if (!box.contains(event.target)) box.open = false;
  };
  box.addEventListener("toggle", () =>
    document[box.open ? "addEventListener" : "removeEventListener"]("pointerdown", away),
  );
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.open) return;
    box.open = false;
    box.querySelector("summary").focus();
  });
  return box;
}

/** A round button that opens a list; a choice closes it. */
export function menu(name, face, ...items) {
  const box = el(
    "details",
    { class: "menu", "data-menu": name },
    el("summary", { class: "round", "aria-label": face.label, title: face.label }, face.icon),
    el("div", { class: "items" }, items),
  );
  box.addEventListener("click", (event) => {
    if (event.target.closest(".items button")) box.open = false;
  });
  return closing(box);
}
