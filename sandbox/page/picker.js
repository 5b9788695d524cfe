// The list of everybody whose phone can be picked up, and of the groups.

import * as api from "./api.js";
import { button, el } from "./dom.js";
import { hue, initials, plain } from "./format.js";
import { attempt } from "./toast.js";
import { words } from "./words.js";

export class Picker {
  #dialog = document.querySelector("#picker");
  #search = document.querySelector("#picker-search");
  #list = document.querySelector("#picker-list");
  #entries = [];

  /** `desk`: {people(), groups(), isOpen(person, chat), pick(person, chat), met(person)}. */
  constructor(notices, desk) {
    Object.assign(this, { notices, desk });
    this.#search.addEventListener("input", () => this.#draw());
    this.#search.addEventListener("keydown", (event) => this.#keys(event));
    this.#list.addEventListener("keydown", (event) => this.#keys(event));
    this.#dialog.querySelector("[data-close]").addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.querySelector("#newcomer").addEventListener("submit", (event) => this.#welcome(event));
  }

  async open() {
    this.#search.value = "";
    this.#entries = this.#people();
    this.#draw();
    this.#dialog.showModal();
    this.#search.focus();
    const groups = await attempt(this.notices, () => this.#groups());
    this.#entries = [...(groups ?? []), ...this.#entries];
    this.#draw();
  }

  #people() {
    return this.desk.people().map((person) => ({
      person: person.id,
      chat: person.id,
      name: person.name,
      face: person.id,
      note: [person.username ? `@${person.username}` : null, person.blocked_bot ? words.blocked : null]
        .filter(Boolean)
        .join(" · "),
    }));
  }

  /** A group is looked at over the shoulder of its first member. */
  async #groups() {
    const people = new Map(this.desk.people().map((person) => [person.id, person]));
    const found = [...this.desk.groups()]
      .filter(([, [member]]) => people.has(member))
      .map(async ([chat, [member]]) => {
        const { title = "" } = (await api.chats(member)).find(({ chat_id: id }) => id === chat) ?? {};
        return {
          person: member,
          chat,
          name: title,
          face: chat,
          note: words.groupsOf(people.get(member).name),
          group: true,
        };
      });
    return Promise.all(found);
  }

  #draw() {
    const wanted = plain(this.#search.value.trim());
    const found = this.#entries.filter(({ name, note }) => plain(`${name} ${note}`).includes(wanted));
    this.#list.replaceChildren(...found.map((entry) => el("li", {}, this.#choice(entry))));
    if (found.length === 0) this.#list.append(el("li", { class: "nobody" }, words.nobody));
  }

  #choice({ person, chat, name, face, note, group }) {
    const open = this.desk.isOpen(person, chat);
    return button(
      { "data-person": person, "data-chat": chat, onclick: () => this.#choose(person, chat) },
      el("span", { class: `avatar hue-${hue(face)}`, "aria-hidden": "true" }, group ? "#" : initials(name)),
      el("span", { class: "name" }, name, note && el("small", {}, note)),
      open && el("small", { class: "badge" }, words.open),
    );
  }

  #choose(person, chat) {
    this.#dialog.close();
    this.desk.pick(person, chat);
  }

  #keys(event) {
    const choices = [...this.#list.querySelectorAll("button")];
    const at = choices.indexOf(document.activeElement);
    if (event.key === "Enter" && event.target === this.#search) choices[0]?.click();
    else if (event.key === "ArrowDown") (choices[at + 1] ?? choices.at(-1))?.focus();
    else if (event.key === "ArrowUp") (choices[at - 1] ?? this.#search).focus();
    else return;
    event.preventDefault();
  }

  async #welcome(event) {
    event.preventDefault();
    const form = event.target;
    const person = await attempt(this.notices, () => api.newPerson(form.elements.name.value.trim()));
    if (person === undefined) return;
    form.reset();
    this.desk.met(person);
    this.#choose(person.id, person.id);
  }
}
