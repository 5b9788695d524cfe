// Where the holder of a phone writes: a new message, an answer, a correction, or a file with a caption.

import * as api from "./api.js";
import { button, el, icon, menu } from "./dom.js";
import { excerpt } from "./format.js";
import { words } from "./words.js";

export class Composer {
  #mode = { kind: "new" };
  #offered = "[]";

  /** `acts`: {attempt(work), told(answer), sendContact(), person(), chat()} of the phone this belongs to. */
  constructor(acts) {
    this.acts = acts;
    this.text = el("textarea", {
      rows: 1,
      placeholder: words.write,
      "aria-label": words.write,
      "data-input": true,
      maxlength: 20000,
      onkeydown: (event) => this.#key(event),
      oninput: () => this.#grow(),
    });
    this.strip = el("div", { class: "strip", hidden: true });
    this.pickers = { document: this.#filePicker("document"), photo: this.#filePicker("photo") };
    this.commands = menu("commands", { label: words.commands, icon: icon("slash") });
    this.commands.hidden = true;
    this.node = el(
      "form",
      {
        class: "composer",
        onsubmit: (event) => {
          event.preventDefault();
          this.#send();
        },
      },
      this.strip,
      ...Object.values(this.pickers),
      this.#attachMenu(),
      this.commands,
      this.text,
      el(
        "button",
        { class: "send round", "data-send": true, "aria-label": words.send, title: words.send },
        icon("send"),
      ),
    );
  }

  reply(message) {
    this.#enter({ kind: "reply", message, title: words.replying(message.from.name), detail: excerpt(message) });
  }

  edit(message) {
    this.#enter({ kind: "edit", message, title: words.editing, detail: excerpt(message) });
    this.text.value = message.text;
    this.#grow();
  }

  /** Nothing half-written is carried into another chat. */
  reset() {
    this.#leave();
    this.text.value = "";
    this.#grow();
  }

  offer(commands) {
    const offered = JSON.stringify(commands);
    if (offered === this.#offered) return;
    this.#offered = offered;
    this.commands.hidden = commands.length === 0;
    const items = commands.map(({ command, description }) =>
      button(
        { "data-command": `/${command}`, onclick: () => this.say(`/${command}`) },
        el("b", {}, `/${command}`),
        el("small", {}, description),
      ),
    );
    this.commands.querySelector(".items").replaceChildren(...items);
  }

  /** Sends `text` as this person, whatever stands in the box. */
  async say(text, replyTo) {
    const said = await this.acts.attempt(() => api.write(this.acts.person(), this.acts.chat(), text, replyTo));
    if (said) this.acts.told(said);
    return said;
  }

  async #send() {
    const text = this.text.value;
    if (!text.trim() && this.#mode.kind !== "file") return;
    const mode = this.#mode;
    this.text.value = "";
    this.#leave();
    this.#grow();
    const done = await this.#deliver(mode, text);
    if (done !== undefined || this.text.value) return;
    // Refused: what was written is not lost.
    if (mode.kind !== "new") this.#enter(mode);
    this.text.value = text;
    this.#grow();
  }

  #deliver(mode, text) {
    const [person, chat] = [this.acts.person(), this.acts.chat()];
    switch (mode.kind) {
      case "file":
        return this.acts.attempt(() => api.upload(person, chat, { file: mode.file, kind: mode.as, caption: text }));
      case "edit":
        return this.acts.attempt(() => api.rewrite(person, chat, mode.message.message_id, text));
      case "reply":
        return this.say(text, mode.message.message_id);
      default:
        return this.say(text);
    }
  }

  #enter(mode) {
    this.#mode = mode;
    this.strip.hidden = false;
    this.strip.dataset.mode = mode.kind;
    this.strip.replaceChildren(
      el("div", {}, el("b", {}, mode.title), el("span", {}, mode.detail)),
      button(
        {
          class: "round",
          "data-cancel": true,
          "aria-label": words.cancel,
          title: words.cancel,
          onclick: () => this.reset(),
        },
        icon("close"),
      ),
    );
    this.text.placeholder = mode.kind === "file" ? words.caption : words.write;
    this.text.focus();
  }

  #leave() {
    this.#mode = { kind: "new" };
    this.strip.hidden = true;
    this.text.placeholder = words.write;
    for (const picker of Object.values(this.pickers)) picker.value = "";
  }

  #key(event) {
    if (event.key === "Escape" && this.#mode.kind !== "new") this.reset();
    // While an input method composes (Telex, VNI), Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #grow() {
    this.text.style.height = "";
    if (this.text.value) this.text.style.height = `${this.text.scrollHeight + 2}px`; // and its border
  }

  #filePicker(as) {
    const picker = el("input", {
      type: "file",
      class: "unseen",
      "data-file": as,
      tabindex: -1,
      "aria-hidden": "true",
      accept: as === "photo" ? "image/*" : false,
    });
    picker.addEventListener("change", () => {
      const [file] = picker.files;
      if (file) this.#enter({ kind: "file", as, file, title: words.attached(file.name), detail: "" });
    });
    return picker;
  }

  #attachMenu() {
    const item = (name, label, act) => button({ "data-attach": name, onclick: act }, label);
    const sendSticker = () => this.acts.attempt(() => api.sticker(this.acts.person(), this.acts.chat()));
    return menu(
      "attach",
      { label: words.more, icon: icon("attach") },
      item("document", words.sendFile, () => this.pickers.document.click()),
      item("photo", words.sendPhoto, () => this.pickers.photo.click()),
      item("sticker", words.sendSticker, sendSticker),
      item("contact", words.sendContact, () => this.acts.sendContact()),
    );
  }
}
