// Times, sizes and names as people in Việt Nam write them.

import { words } from "./words.js";

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  weekday: "short",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const WEEK = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function parts(moment) {
  const found = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { ...found, weekday: words.weekdays[WEEK.indexOf(found.weekday)] };
}

/** 08:00 */
export function hour(moment) {
  const { hour, minute } = parts(moment);
  return `${hour}:${minute}`;
}

/** Thứ Năm, 01/02/2024 */
export function day(moment) {
  const { weekday, day, month, year } = parts(moment);
  return `${weekday}, ${day}/${month}/${year}`;
}

/** Thứ Năm, 01/02/2024 08:00 */
export function moment(at) {
  return `${day(at)} ${hour(at)}`;
}

export const fromUnix = (seconds) => new Date(seconds * 1000);

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1048576 ? [bytes / 1024, "KB"] : [bytes / 1048576, "MB"];
  return `${value.toLocaleString("vi-VN", { maximumFractionDigits: 1 })} ${unit}`;
}

/** For searching without diacritics: "Đoàn" is found by "doan". */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}

/** The two letters on an avatar: the family name's and the given name's. */
export function initials(name) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0]);
  return (letters.length > 1 ? letters[0] + letters.at(-1) : (letters[0] ?? "?")).toUpperCase();
}

/** One of eight colours, always the same for the same id. */
export const hue = (id) => Math.abs(id) % 8;

/** The first words of a message, for the pinned bar and for quotes. */
export function excerpt(message) {
  if (!message) return "…";
  return (
    message.text ??
    message.caption ??
    message.document?.file_name ??
    message.service ??
    (message.photo ? words.photo : message.sticker ? words.sticker : words.message)
  );
}
