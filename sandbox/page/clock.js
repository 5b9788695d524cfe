// The trial's clock: what time it is there, what comes next, and the buttons that push it.

import * as api from "./api.js";
import { closing, el } from "./dom.js";
import { moment } from "./format.js";
import { attempt } from "./toast.js";
import { words } from "./words.js";

const AHEAD = 6; // lines of the agenda shown
const BETWEEN = 700; // ms

export class Clock {
  #node = document.querySelector("#clock");
  #face = document.querySelector("#now");
  #agenda = closing(document.querySelector("#agenda"));
  #walking = document.querySelector("#walking");
  #pushing = false;
  #busy = false;
  #due = null;

  constructor(notices) {
    this.notices = notices;
    for (const button of this.#jumps()) button.addEventListener("click", () => this.#push(button));
  }

  /** Reads the clock again, but not for every message of a busy hour. */
  soon() {
    this.#due ??= setTimeout(() => {
      this.#due = null;
      attempt(this.notices, () => this.refresh());
    }, BETWEEN);
  }

  async refresh() {
    const [{ now, busy }, ahead] = await Promise.all([api.clock(), api.agenda()]);
    this.#busy = busy;
    this.#face.textContent = moment(new Date(now));
    this.#face.dateTime = now;
    this.#foresee(ahead);
    this.#settle();
  }

  async #push(button) {
    if (this.#pushing || this.#busy) return;
    this.#pushing = true;
    button.ariaBusy = "true";
    this.#settle();
    await attempt(this.notices, () => api.jump(button.dataset.jump));
    button.ariaBusy = "false";
    this.#pushing = false;
    await attempt(this.notices, () => this.refresh());
  }

  #settle() {
    const walking = this.#pushing || this.#busy;
    document.body.toggleAttribute("data-walking", walking);
    this.#node.ariaBusy = String(walking);
    this.#walking.textContent = walking ? words.walking : "";
    for (const button of this.#jumps()) button.ariaDisabled = String(walking);
  }

  #foresee(ahead) {
    const lines = ahead
      .slice(0, AHEAD)
      .map(({ at, what }) => el("li", {}, el("time", { datetime: at }, moment(new Date(at))), el("span", {}, what)));
    const [next] = ahead;
    const summary = this.#agenda.querySelector("summary");
    this.#agenda.hidden = false;
    summary.replaceChildren(
      ...(next
        ? [el("b", {}, `${words.next}: `), `${moment(new Date(next.at))} · ${next.what}`]
        : [words.nothingAhead]),
    );
    this.#agenda.querySelector("ol").replaceChildren(...lines);
  }

  #jumps() {
    return this.#node.querySelectorAll("[data-jump]");
  }
}
