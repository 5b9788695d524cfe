// One message as an element. What people wrote only ever becomes text nodes.

import { file } from "./api.js";
import { button, el, icon } from "./dom.js";
import { openable, rich } from "./entities.js";
import { excerpt, fromUnix, hour, hue, size } from "./format.js";
import { words } from "./words.js";

/** The day's heading between messages. */
export const dayRow = (label) => el("li", { class: "day", tabindex: -1 }, el("span", {}, label));

/** `seen` is {own, named, answered}: whose it is, whether the name is said, the message it replies to. */
export function messageRow(message, seen, acts) {
  if (message.service !== undefined) return serviceRow(message);
  const side = seen.own ? "own" : "theirs";
  return el(
    "li",
    {
      class: `message ${side}${seen.named ? " first" : ""}`,
      "data-message": message.message_id,
      "data-from": message.from?.id,
      "data-own": seen.own,
      tabindex: -1,
    },
    el(
      "div",
      { class: `stack${message.buttons?.length ? " keyed" : ""}` },
      el(
        "article",
        { class: `bubble${message.photo ? " pictured" : ""}` },
        seen.named && sender(message.from),
        seen.answered !== undefined && quote(message.reply_to, seen.answered, acts),
        media(message),
        said(message, acts),
        foot(message),
        tools(message, seen, acts),
      ),
      message.buttons?.length ? keyboard(message, acts) : null,
    ),
  );
}

function serviceRow(message) {
  return el(
    "li",
    { class: "service", "data-message": message.message_id, "data-service": true, tabindex: -1 },
    el("span", {}, message.service),
  );
}

function sender(from) {
  return el(
    "p",
    { class: `sender hue-${hue(from.id)}` },
    from.name,
    from.is_bot && el("span", { class: "badge" }, words.bot),
  );
}

function quote(id, answered, acts) {
  return button(
    { class: "quote", "data-reply-to": id, onclick: () => acts.show(id) },
    el("b", {}, answered?.from?.name ?? words.message),
    el("span", {}, excerpt(answered)),
  );
}

function media(message) {
  if (message.photo)
    return el("img", {
      class: "photo",
      src: file(message.photo.file_id),
      alt: message.caption ?? words.photo,
      loading: "lazy",
    });
  if (message.document) return attachment(message.document);
  if (message.sticker) return sticker(message.sticker);
  if (message.contact)
    return el("p", { class: "contact" }, `${words.contact}: ${message.contact.name}, ${message.contact.phone_number}`);
  return null;
}

function attachment({ file_id: id, file_name: name, size: bytes }) {
  return el(
    "a",
    {
      class: "document",
      href: file(id),
      download: name ?? "",
      "data-document": name,
      "aria-label": `${words.document} ${name}`,
    },
    el("span", { class: "sheet" }, icon("file")),
    el("span", { class: "name" }, name, bytes === undefined ? null : el("small", {}, size(bytes))),
  );
}

function sticker(emoji) {
  return el("p", { class: "sticker", role: "img", "aria-label": words.sticker }, emoji);
}

function said(message, acts) {
  const [text, entities] =
    message.text === undefined ? [message.caption, message.caption_entities] : [message.text, message.entities];
  return text ? el("div", { class: "text", "data-text": true }, rich(text, entities, acts)) : null;
}

function foot(message) {
  const sent = fromUnix(message.date);
  return el(
    "footer",
    { class: "meta" },
    message.edit_date ? el("span", { class: "edited" }, words.edited) : null,
    el("time", { datetime: sent.toISOString() }, hour(sent)),
  );
}

function tools(message, { own }, acts) {
  return el(
    "div",
    { class: "beside" },
    own && message.text !== undefined && small("pencil", words.edit, "edit", () => acts.edit(message)),
    small("reply", words.reply, "reply", () => acts.reply(message)),
  );
}

function small(shape, label, name, act) {
  return button(
    { class: "small", [`data-${name}`]: true, "aria-label": label, title: label, onclick: act },
    icon(shape),
  );
}

function keyboard(message, acts) {
  return el(
    "div",
    { class: "keyboard", role: "group" },
    message.buttons.map((row, r) =>
      el(
        "div",
        { class: "keys" },
        row.map((key, c) => keyOf(message, key, r, c, acts)),
      ),
    ),
  );
}

function keyOf(message, key, row, column, acts) {
  const place = { class: "key", "data-label": key.text, "data-row": row, "data-column": column, title: key.text };
  const face = el("span", {}, key.text);
  if (key.url === undefined)
    return button({ ...place, onclick: (event) => acts.tap(event.currentTarget, message, row, column) }, face);
  const follow = (event) => {
    if (acts.link(key.url)) event.preventDefault();
  };
  return el(
    "a",
    {
      ...place,
      href: openable(key.url) ? key.url : null,
      target: "_blank",
      rel: "noopener noreferrer",
      "data-url": key.url,
      onclick: follow,
    },
    face,
    icon("link"),
  );
}
