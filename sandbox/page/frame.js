// The parts of a phone that stay, whatever chat it shows.

import { button, drum, el, icon, menu } from "./dom.js";
import { words } from "./words.js";

/** The parts a phone fills in, and `node`, which holds them; `acts` says what its own buttons do. */
export function frame(acts, reading, writing) {
  const parts = {
    avatar: el("span", { class: "avatar", "aria-hidden": "true" }),
    name: el("h2"),
    title: el("p"),
    blocking: button({ "data-act": "block", onclick: acts.block }),
    switcher: el("div", { class: "switcher", role: "group", "aria-label": words.chats, hidden: true }),
    pinned: pinned(acts),
    emptyText: el("p"),
    replyKeys: el("div", { class: "reply-keys", role: "group", "aria-label": words.replyKeys, hidden: true }),
    toasts: el("div", { class: "toasts", role: "status" }),
  };
  parts.empty = empty(parts.emptyText, acts);
  reading.append(parts.empty, parts.toasts);
  const rows = [head(parts, acts), parts.switcher, parts.pinned, reading, unblock(acts), writing, parts.replyKeys];
  return { ...parts, node: el("section", { class: "phone", tabindex: -1 }, rows) };
}

function head({ avatar, name, title, blocking }, acts) {
  return el(
    "header",
    { class: "head" },
    avatar,
    el("div", { class: "who" }, name, title),
    options(blocking, acts),
    putDown(acts),
  );
}

function options(blocking, acts) {
  const ofGroup = (name, label, act) => button({ class: "of-group", "data-act": name, onclick: act }, label);
  return menu(
    "phone",
    { label: words.more, icon: icon("more") },
    blocking,
    ofGroup("bot-add", words.addBot, acts.addBot),
    ofGroup("bot-remove", words.removeBot, acts.removeBot),
    ofGroup("migrate", words.migrate, acts.migrate),
  );
}

function putDown(acts) {
  const named = { "data-act": "put-down", "aria-label": words.putDown, title: words.putDown };
  return button({ class: "round", ...named, onclick: acts.putDown }, icon("close"));
}

function pinned(acts) {
  const face = [icon("pin"), el("b", {}, words.pinned), el("span")];
  return button({ class: "pinned", hidden: true, onclick: acts.showPinned }, face);
}

function empty(text, acts) {
  const start = button({ class: "strong", "data-start": true, onclick: acts.start }, words.start);
  return el("div", { class: "empty", hidden: true }, drum(), text, start);
}

function unblock(acts) {
  return button({ class: "unblock", "data-act": "unblock", onclick: acts.block }, words.unblockBot);
}
