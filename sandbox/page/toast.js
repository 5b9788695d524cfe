// Short words that go away by themselves, and alerts that wait to be closed.

import { button, el } from "./dom.js";
import { words } from "./words.js";

const STAYS = 2500; // ms, and some more for every letter to be read
const PER_LETTER = 50;

export function toast(place, text, kind = "news") {
  const note = el("p", { class: `toast ${kind}`, "data-toast": kind }, text);
  place.append(note);
  setTimeout(() => note.remove(), STAYS + PER_LETTER * text.length);
}

/** Does `work`; what goes wrong is said in `place` and gives undefined. */
export async function attempt(place, work) {
  try {
    return await work();
  } catch (error) {
    toast(place, error.message || words.failed, "trouble");
    return undefined;
  }
}

/** The alert of answerCallbackQuery: covers this phone only, the others go on. */
export function alertIn(phone, text) {
  const back = document.activeElement;
  const close = () => {
    scrim.remove();
    if (back?.isConnected) back.focus();
  };
  const dismiss = button({ class: "strong", "data-alert-close": true, onclick: close }, words.close);
  const box = el("div", { class: "alert", role: "alertdialog", "data-alert": true }, el("p", {}, text), dismiss);
  const scrim = el(
    "div",
    {
      class: "scrim",
      onkeydown: (event) => {
        if (event.key === "Escape") close();
      },
    },
    box,
  );
  phone.append(scrim);
  dismiss.focus();
}

/** Asks within one phone for one of several choices, or for a line of text; null when dismissed. */
export function askIn(phone, question, { choices = [], value = null }) {
  return new Promise((settle) => {
    const answer = (given) => {
      scrim.remove();
      settle(given);
    };
    const line =
      value === null
        ? null
        : el("input", { name: "line", value, "aria-label": question, inputmode: "tel", required: true });
    const buttons = choices.map(({ label, id }) => button({ onclick: () => answer(id) }, label));
    const form = el(
      "form",
      {
        class: "alert",
        role: "dialog",
        "aria-label": question,
        "data-question": true,
        onsubmit: (event) => {
          event.preventDefault();
          answer(line.value.trim());
        },
      },
      el("p", {}, question),
      line,
      buttons,
      line && el("button", { class: "strong" }, words.send),
      button({ onclick: () => answer(null) }, words.cancel),
    );
    const scrim = el(
      "div",
      {
        class: "scrim",
        onkeydown: (event) => {
          if (event.key === "Escape") answer(null);
        },
      },
      form,
    );
    phone.append(scrim);
    form.querySelector("input, button").focus();
  });
}
