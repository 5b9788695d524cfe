// Text with entities, as elements. Offsets are UTF-16 units, which is what JavaScript strings count in.

import { button, el } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const OPENABLE = new Set(["http:", "https:", "mailto:", "tel:"]);

/** `acts` says what a tap on a command or a link does: {command(text), link(url)}. */
export function rich(text, entities, acts) {
  const queue = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const whole = document.createDocumentFragment();
  weave(whole, text, 0, text.length, queue, acts);
  return whole;
}

function weave(parent, text, from, to, queue, acts) {
  let at = from;
  while (queue.length && queue[0].offset < to) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    parent.append(text.slice(at, start));
    const node = element(entity, text.slice(start, end), acts);
    weave(node, text, start, end, queue, acts);
    parent.append(node);
    // A block already ends its line; the line break after it would show as an empty line.
    at = node.matches("pre, blockquote") && text[end] === "\n" ? end + 1 : end;
  }
  parent.append(text.slice(at, to));
}

function element(entity, text, acts) {
  switch (entity.type) {
    case "spoiler":
      return spoiler();
    case "expandable_blockquote":
      return el("blockquote", { class: "expandable" });
    case "bot_command":
      return button({ class: "inline", "data-command": text, onclick: () => acts.command(text) });
    case "text_link":
      return link(entity.url, acts);
    case "url":
      return link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`, acts);
    case "email":
      return link(`mailto:${text}`, acts);
    case "phone_number":
      return link(`tel:${text.replace(/[^+\d]/g, "")}`, acts);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return el("span", { class: "mention" });
    default:
      return el(TAGS[entity.type] ?? "span");
  }
}

function spoiler() {
  const show = (event) => event.currentTarget.classList.add("shown");
  return button({ class: "inline spoiler", onclick: show });
}

function link(url, acts) {
  if (!openable(url)) return el("span");
  return el("a", {
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    onclick: (event) => {
      if (acts.link(url)) event.preventDefault();
    },
  });
}

export function openable(url) {
  return URL.canParse(url) && OPENABLE.has(new URL(url).protocol);
}

/** {start} or {startgroup} of a t.me deep link to a bot, else null: these are played here, not opened. */
export function deepLink(url) {
  if (!URL.canParse(url)) return null;
  const { hostname, searchParams } = new URL(url);
  if (!["t.me", "telegram.me"].includes(hostname)) return null;
  if (searchParams.has("start")) return { start: searchParams.get("start") };
  if (searchParams.has("startgroup")) return { startgroup: searchParams.get("startgroup") };
  return null;
}
