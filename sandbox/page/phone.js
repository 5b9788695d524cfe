// One phone: a person, the chat they look at, and what they do there.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { button, el } from "./dom.js";
import { deepLink } from "./entities.js";
import { excerpt, hue, initials } from "./format.js";
import { frame } from "./frame.js";
import { Thread } from "./thread.js";
import { alertIn, askIn, attempt, toast } from "./toast.js";
import { words } from "./words.js";

const ACTION_LASTS = 5200; // ms; Telegram shows "typing" for five seconds

export class Phone {
  #shown = 0; // version of the chat as drawn
  #drawing = null;
  #fading = 0;
  #again = false;
  #seen = new Map(); // chat -> version when last looked at
  #chats = [];

  /** `desk`: {putDown(phone), turned(), caption(person, chat)}, what the page does for a phone. */
  constructor(person, chat, desk) {
    Object.assign(this, { person, chat, desk });
    this.thread = new Thread({
      tap: (...given) => this.#tap(...given),
      edit: (message) => this.composer.edit(message),
      reply: (message) => this.composer.reply(message),
      command: (text) => this.composer.say(text),
      link: (url) => this.#follow(url),
    });
    this.composer = new Composer({
      attempt: (work) => this.#attempt(work),
      told: (answer) => this.#told(answer),
      sendContact: () => this.#contact(),
      person: () => this.person.id,
      chat: () => this.chat,
    });
    Object.assign(this, frame(this.#acts(), this.thread.node, this.composer.node));
    this.be(person);
    this.#begin();
  }

  get key() {
    return `${this.person.id}:${this.chat}`;
  }

  /** The person as the server has them now. */
  be(person) {
    this.person = person;
    this.name.textContent = person.name;
    this.node.toggleAttribute("data-blocked", person.blocked_bot);
    this.blocking.textContent = person.blocked_bot ? words.unblockBot : words.blockBot;
    this.avatar.textContent = initials(person.name);
    this.avatar.className = `avatar hue-${hue(person.id)}`;
  }

  /** What the feed says about one of this person's chats. */
  async heard(chat, version) {
    try {
      if (chat !== this.chat) await this.#list();
      else if (version !== this.#shown) await this.refresh();
    } catch (error) {
      if (!(error instanceof api.Refused)) throw error; // the feed tries again
      toast(this.toasts, error.message, "trouble");
    }
  }

  async turn(chat) {
    if (chat === this.chat) return;
    this.chat = chat;
    this.desk.turned();
    this.#begin();
  }

  /** Draws the chat as it is now; calls that arrive meanwhile become one more drawing. */
  refresh() {
    this.#again = true;
    this.#drawing ??= this.#draw().finally(() => {
      this.#drawing = null;
    });
    return this.#drawing;
  }

  async #draw() {
    while (this.#again) {
      this.#again = false;
      const asked = this.chat;
      const chat = await api.chat(this.person.id, asked);
      if (asked !== this.chat) this.#again = true;
      else this.#show(chat);
    }
    this.composer.offer(await api.commands(this.person.id, this.chat));
  }

  #show(chat) {
    this.#shown = chat.version;
    this.#seen.set(this.chat, chat.version);
    this.title.textContent = this.desk.caption(this.person.id, this.chat) ?? chat.title;
    this.thread.draw(chat, this.person.id);
    this.#pin(chat.messages.find(({ message_id: id }) => id === chat.pinned_message_id));
    this.#offer(chat.keyboard ?? []);
    this.#fade(chat);
    this.empty.hidden = chat.messages.length > 0;
    this.emptyText.textContent = chat.type === "private" ? words.empty : words.emptyGroup;
    this.node.dataset.type = chat.type;
    this.node.setAttribute("aria-label", words.phoneOf(this.person.name, chat.title));
    this.node.removeAttribute("aria-busy");
  }

  /** Nobody says when a bot stops typing: it is looked at again once that has passed. */
  #fade(chat) {
    clearTimeout(this.#fading);
    if (chat.chat_action) this.#fading = setTimeout(() => this.#attempt(() => this.refresh()), ACTION_LASTS);
  }

  #begin() {
    Object.assign(this.node.dataset, { person: this.person.id, chat: this.chat });
    this.node.setAttribute("aria-busy", "true");
    this.thread.clear();
    this.composer.reset();
    this.#attempt(() => Promise.all([this.refresh(), this.#list()]));
  }

  async #list() {
    this.#chats = await api.chats(this.person.id);
    for (const { chat_id: id, version } of this.#chats) if (!this.#seen.has(id)) this.#seen.set(id, version);
    this.switcher.hidden = this.#chats.length < 2;
    this.switcher.replaceChildren(...this.#chats.map((chat) => this.#tab(chat)));
  }

  #tab({ chat_id: id, title, version }) {
    const current = id === this.chat;
    const unread = !current && this.#seen.get(id) !== version;
    return button(
      { class: "tab", "data-switch": id, "aria-pressed": current, "data-unread": unread, onclick: () => this.turn(id) },
      title,
      unread && el("span", { class: "dot", "aria-label": words.unread }),
    );
  }

  #pin(message) {
    this.pinned.hidden = message === undefined;
    if (message === undefined) return;
    this.pinned.dataset.pinned = message.message_id;
    this.pinned.querySelector("span").textContent = excerpt(message);
  }

  /** The reply keyboard: each button writes its own label. */
  #offer(rows) {
    this.replyKeys.hidden = rows.length === 0;
    const press = (text) => () => this.#attempt(() => api.tapReplyKey(this.person.id, this.chat, text));
    const key = ({ text }) => button({ class: "key", "data-label": text, onclick: press(text) }, el("span", {}, text));
    this.replyKeys.replaceChildren(...rows.map((row) => el("div", { class: "keys" }, row.map(key))));
  }

  async #tap(key, message, row, column) {
    if (key.ariaBusy === "true") return;
    key.ariaBusy = "true";
    const answer = await this.#attempt(() => api.tap(this.person.id, this.chat, message.message_id, row, column));
    key.ariaBusy = "false";
    if (answer) this.#answered(answer);
  }

  #answered({ answered, text, show_alert: loud, url }) {
    if (url) this.#follow(url);
    else if (!answered) toast(this.toasts, words.quiet, "quiet");
    else if (text && loud) alertIn(this.node, text);
    else if (text) toast(this.toasts, text, "answer");
  }

  /** Plays a deep link to the bot here; true when the browser is not to open it. */
  #follow(url) {
    const link = deepLink(url);
    if (link === null) return false;
    if (link.start !== undefined) this.#start(link.start);
    else this.#startGroup(link.startgroup);
    return true;
  }

  async #start(payload) {
    await this.turn(this.person.id);
    await this.composer.say(payload ? `/start ${payload}` : "/start");
  }

  async #startGroup(payload) {
    const choices = this.#chats
      .filter(({ type }) => type !== "private")
      .map(({ chat_id: id, title: label }) => ({ id, label }));
    if (choices.length === 0) return toast(this.toasts, words.noGroup, "trouble");
    const group = await askIn(this.node, words.groupForStart, { choices });
    if (group === null) return undefined;
    return this.#attempt(() => api.moveBot(group, this.person.id, true, payload));
  }

  async #contact() {
    try {
      await api.contact(this.person.id, this.chat);
    } catch (error) {
      if (error.status !== 400) return toast(this.toasts, error.message, "trouble");
      const number = await askIn(this.node, words.phoneNumber, { value: "+84" });
      if (number) return this.#attempt(() => api.contact(this.person.id, this.chat, number));
    }
    return undefined;
  }

  #acts() {
    const group = (act) => () => this.#attempt(act);
    return {
      start: () => this.#start(""),
      block: () => this.#block(),
      putDown: () => this.desk.putDown(this),
      showPinned: () => this.thread.show(Number(this.pinned.dataset.pinned)),
      addBot: group(() => api.moveBot(this.chat, this.person.id, true)),
      removeBot: group(() => api.moveBot(this.chat, this.person.id, false)),
      migrate: group(() => this.#migrate()),
    };
  }

  #told({ update_id: update }) {
    if (update === null) toast(this.toasts, words.unseen, "quiet");
  }

  #attempt(work) {
    return attempt(this.toasts, work);
  }

  #block() {
    return this.#attempt(() => api.block(this.person.id, !this.person.blocked_bot));
  }

  async #migrate() {
    const { chat_id: id } = await api.migrate(this.chat);
    await this.turn(id);
  }
}
