// The desk with the phones on it: opens what the stage shows, listens to the one feed, and hands out the news.

import * as api from "./api.js";
import { Clock } from "./clock.js";
import { button } from "./dom.js";
import { follow } from "./feed.js";
import { Phone } from "./phone.js";
import { Picker } from "./picker.js";
import { attempt, toast } from "./toast.js";
import { words } from "./words.js";

const board = document.querySelector("#board");
const tabs = document.querySelector("#tabs");
const notices = document.querySelector("#notices");
const lost = document.querySelector("#lost");

const phones = [];
const captions = new Map(); // "person:chat" -> caption, from the stage
const groups = new Map(); // chat -> its members
let people = new Map();
const heard = { clock: null, stage: null, people: null };

const clock = new Clock(notices);
const picker = new Picker(notices, {
  people: () => [...people.values()],
  groups: () => groups,
  isOpen: (person, chat) => phones.some((phone) => phone.person.id === person && phone.chat === chat),
  pick: (person, chat) => bring(pickUp(person, chat)),
  met: (person) => people.set(person.id, person),
});

function pickUp(person, chat) {
  const open = phones.find((phone) => phone.person.id === person && phone.chat === chat);
  if (open || !people.has(person)) return open;
  const phone = new Phone(people.get(person), chat, { putDown, turned: remember, caption });
  phones.push(phone);
  board.append(phone.node);
  nearness.observe(phone.node);
  remember();
  return phone;
}

function putDown(phone) {
  phones.splice(phones.indexOf(phone), 1);
  nearness.unobserve(phone.node);
  phone.node.remove();
  remember();
}

function bring(phone) {
  if (!phone) return;
  phone.node.scrollIntoView({ inline: "center", block: "nearest", behavior: "smooth" });
  phone.node.focus({ preventScroll: true });
}

/** The open phones stand in the address, so that a reload, or a link, brings them back. */
function remember() {
  history.replaceState(null, "", phones.length ? `#${phones.map(({ key }) => key).join(",")}` : "#");
  tabs.replaceChildren(...phones.map(tabOf));
  markNear();
}

/** What the stage calls this chat of this person, if it is on it. */
function caption(person, chat) {
  return captions.get(`${person}:${chat}`);
}

function tabOf(phone) {
  return button(
    { "data-tab": phone.key, onclick: () => bring(phone) },
    caption(phone.person.id, phone.chat) ?? phone.person.name,
  );
}

const near = new Set();
const nearness = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) near[isIntersecting ? "add" : "delete"](target);
    markNear();
  },
  { root: board, threshold: 0.6 },
);

function markNear() {
  phones.forEach((phone, at) => tabs.children[at]?.setAttribute("aria-current", String(near.has(phone.node))));
}

function remembered() {
  return location.hash
    .slice(1)
    .split(",")
    .map((key) => key.split(":").map(Number))
    .filter(([person, chat]) => people.has(person) && chat);
}

async function meetPeople() {
  people = new Map((await api.people()).map((person) => [person.id, person]));
  for (const phone of phones) if (people.has(phone.person.id)) phone.be(people.get(phone.person.id));
}

async function setStage() {
  const stage = await api.stage();
  document.querySelector("#stage-title").textContent = stage.title || "";
  for (const { person, chat, caption } of stage.phones) captions.set(`${person}:${chat}`, caption);
  document.querySelector("#controls").replaceChildren(...stage.controls.map(controlOf));
  if (heard.stage === null) lay(stage);
}

function lay(stage) {
  const wanted = remembered();
  const shown = wanted.length ? wanted : stage.phones.map(({ person, chat }) => [person, chat]);
  for (const [person, chat] of shown) pickUp(person, chat);
  if (shown.length === 0) picker.open();
}

function controlOf({ id, label }) {
  return button({ "data-control": id, onclick: (event) => runControl(event.currentTarget, id, label) }, label);
}

async function runControl(pressed, id, label) {
  pressed.ariaBusy = "true";
  const done = await attempt(notices, () => api.control(id));
  pressed.ariaBusy = "false";
  if (done) toast(notices, words.done(label), "answer");
}

async function tell(news) {
  for (const [person, chat] of news.chats)
    if (person !== chat) groups.set(chat, [...new Set([...(groups.get(chat) ?? []), person])]);
  await whenNew("people", news.people_version, meetPeople);
  await whenNew("stage", news.stage_version, setStage);
  const visible = phones.flatMap((phone) =>
    news.chats.filter(([person]) => person === phone.person.id).map(([, chat, version]) => phone.heard(chat, version)),
  );
  await Promise.all([...visible, whenNew("clock", news.clock_version, () => clock.refresh())]);
  clock.soon(); // it also ticks by itself, and what comes next changes with what people do
}

async function whenNew(what, version, act) {
  if (heard[what] === version) return;
  await act();
  heard[what] = version;
}

document.querySelector("#pick").addEventListener("click", () => picker.open());
follow(tell, (reached) => {
  lost.hidden = reached;
});
