// The messages of one chat: only what changed is drawn anew, and the view stays where the reader left it.

import { button, el, icon } from "./dom.js";
import { day, fromUnix } from "./format.js";
import { dayRow, messageRow } from "./message.js";
import { words } from "./words.js";

const NEAR = 48; // px from the end that still count as "at the end"

export class Thread {
  #rows = new Map(); // key -> {signature, node}
  #newest = 0;
  #unseen = 0;
  #atEnd = true;
  #top = 0;

  constructor(acts) {
    this.acts = { ...acts, show: (id) => this.show(id) };
    this.list = el("ol", { class: "thread" });
    this.doing = el("p", { class: "doing", hidden: true });
    this.scroller = el(
      "div",
      {
        class: "scroller",
        role: "log",
        "aria-live": "polite",
        "aria-label": words.messages,
        tabindex: 0,
        onkeydown: (event) => this.#walk(event),
      },
      this.list,
      this.doing,
    );
    this.jump = button(
      { class: "jump round", hidden: true, onclick: () => this.toEnd("smooth") },
      icon("down"),
      el("span", { class: "count" }),
    );
    this.node = el("div", { class: "reading" }, this.scroller, this.jump);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => {
      if (this.#atEnd) this.toEnd();
    }).observe(this.scroller);
    new ResizeObserver(() => {
      if (this.#atEnd) this.toEnd();
    }).observe(this.list);
  }

  /** Another chat begins at its end. */
  clear() {
    this.#rows.clear();
    this.list.replaceChildren();
    this.#newest = 0;
    this.#atEnd = true;
  }

  draw(chat, person) {
    const first = this.#newest === 0;
    const wanted = rowsOf(chat, person);
    this.#reconcile(wanted);
    this.doing.hidden = !chat.chat_action;
    this.doing.textContent = chat.chat_action ? `${words.actions[chat.chat_action] ?? words.working}…` : "";
    this.#count(chat.messages, person, first);
    if (this.#atEnd) this.toEnd();
    this.#hint();
  }

  show(id) {
    const node = this.#rows.get(`m${id}`)?.node;
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("flash");
    requestAnimationFrame(() => node.classList.add("flash"));
  }

  toEnd(behavior = "instant") {
    this.#atEnd = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }

  #reconcile(wanted) {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, { node }] of this.#rows) {
      if (keys.has(key)) continue;
      node.remove();
      this.#rows.delete(key);
    }
    let previous = null;
    for (const row of wanted) {
      const node = this.#row(row);
      const place = previous ? previous.nextSibling : this.list.firstChild;
      if (node !== place) this.list.insertBefore(node, place);
      previous = node;
    }
  }

  #row({ key, signature, build }) {
    const known = this.#rows.get(key);
    if (known?.signature === signature) return known.node;
    const node = build(this.acts);
    this.#rows.set(key, { signature, node });
    if (known) replace(known.node, node);
    return node;
  }

  #count(messages, person, first) {
    const fresh = messages.filter(({ message_id: id }) => id > this.#newest);
    this.#newest = messages.at(-1)?.message_id ?? this.#newest;
    if (fresh.some(({ from }) => from?.id === person)) this.#atEnd = true;
    if (!first && !this.#atEnd) this.#unseen += fresh.length;
  }

  /** The arrows go from message to message; what can be done with one is then the next tab stop. */
  #walk(event) {
    const at = event.target.closest("li");
    if (event.target !== this.scroller && event.target !== at) return;
    const next = {
      ArrowUp: at ? at.previousElementSibling : this.list.lastElementChild,
      ArrowDown: at?.nextElementSibling,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    // Only a reader scrolls up; messages and bars that come in move the end, not the reader.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#atEnd = true;
    else if (scrollTop < this.#top) this.#atEnd = false;
    this.#top = scrollTop;
    this.#hint();
  }

  #hint() {
    if (this.#atEnd) this.#unseen = 0;
    this.jump.hidden = this.#atEnd;
    const count = this.jump.querySelector(".count");
    count.textContent = this.#unseen || "";
    this.jump.setAttribute("aria-label", this.#unseen ? words.newBelow(this.#unseen) : words.jumpDown);
  }
}

/** The new node in the old one's place; a keyboard reader keeps the place among the buttons. */
function replace(old, node) {
  const at = [...old.querySelectorAll(".key")].indexOf(document.activeElement);
  const focused = old.contains(document.activeElement);
  old.replaceWith(node);
  if (focused) (node.querySelectorAll(".key")[at] ?? node).focus({ preventScroll: true });
}

function rowsOf(chat, person) {
  const known = new Map(chat.messages.map((message) => [message.message_id, message]));
  const rows = [];
  let before = null;
  for (const message of chat.messages) {
    const today = day(fromUnix(message.date));
    if (before?.today !== today)
      rows.push({ key: `d${message.message_id}`, signature: today, build: () => dayRow(today) });
    const seen = view(message, { chat, person, known, before: before?.today === today ? before.message : null });
    rows.push({
      key: `m${message.message_id}`,
      signature: JSON.stringify([message, seen]),
      build: (acts) => messageRow(message, seen, acts),
    });
    before = { message, today };
  }
  return rows;
}

function view(message, { chat, person, known, before }) {
  const own = message.from?.id === person;
  const follows = before !== null && before.service === undefined && before.from?.id === message.from?.id;
  return {
    own,
    named: chat.type !== "private" && !own && !follows && message.from !== undefined,
    answered: message.reply_to === undefined ? undefined : (known.get(message.reply_to) ?? null),
  };
}
