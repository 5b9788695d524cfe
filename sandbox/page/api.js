// The person side of the sandbox, one function per request (the shapes are those of sandbox/).

import { words } from "./words.js";

export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function ask(method, path, body) {
  const options = { method, headers: {} };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const answer = await fetch(`/sandbox/${path}`, options).catch((cause) => {
    throw new Error(words.unreachable, { cause });
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(refusal(said.error ?? String(answer.status)), answer.status);
  return said;
}

const refusal = (reason) => words.refusals[reason] ?? words.refused(reason);

const PATIENCE = 3; // seconds a tapped button waits for the bot

const get = (path) => ask("GET", path);
const post = (path, body = {}) => ask("POST", path, body);
const at = (person, chat) => `people/${person}/chats/${chat}`;

export const changes = (after, wait) => get(`changes?after=${after}&wait=${wait}`);
export const people = () => get("people");
export const newPerson = (name) => post("people", { name });
export const chats = (person) => get(`people/${person}/chats`);
export const chat = (person, id) => get(at(person, id));
export const block = (person, blocked) => post(`people/${person}/block`, { blocked });

export const write = (person, chat, text, replyTo) =>
  post(`${at(person, chat)}/messages`, replyTo ? { text, reply_to: replyTo } : { text });
export const rewrite = (person, chat, message, text) => post(`${at(person, chat)}/messages/${message}/edit`, { text });
export const tap = (person, chat, message, row, column) =>
  post(`${at(person, chat)}/taps`, { message_id: message, row, column, wait: PATIENCE });
export const sticker = (person, chat) => post(`${at(person, chat)}/sticker`);
export const tapReplyKey = (person, chat, label) => post(`${at(person, chat)}/taps`, { label });

/** Without a number the one the person was given; 400 when they have none. */
export const contact = (person, chat, number) =>
  post(`${at(person, chat)}/contact`, number ? { user_id: person, phone_number: number } : { user_id: person });

export function upload(person, chat, { file, kind, caption }) {
  const form = new FormData();
  form.append("kind", kind);
  if (caption) form.append("caption", caption);
  form.append("file", file, file.name);
  return post(`${at(person, chat)}/files`, form);
}

let hasCommands = true;

/** The menu of commands; a server without one simply has none, and is not asked again. */
export async function commands(person, chat) {
  if (!hasCommands) return [];
  try {
    return await get(`${at(person, chat)}/commands`);
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error;
    hasCommands = false;
    return [];
  }
}

export const moveBot = (group, by, add, start) => post(`groups/${group}/bot`, start ? { by, add, start } : { by, add });
export const migrate = (group) => post(`groups/${group}/migrate`);

export const clock = () => get("clock");
export const jump = (by) => post("clock", by === "next" ? { to: "next" } : { by: Number(by) });
export const agenda = () => get("agenda");
export const stage = () => get("stage");
export const control = (id) => post(`controls/${id}`);

export const file = (id) => `/sandbox/files/${encodeURIComponent(id)}`;
