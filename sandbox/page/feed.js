// One long poll for the whole page: a browser keeps six connections to a host, and there may be more phones than that.

import { changes } from "./api.js";

const WAIT = 20;
const BREATH = 60; // ms between polls, so that a burst of messages is drawn once
const RETRY = 1500;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Calls `tell(news)` after every answer, for ever; `linked(bool)` says whether the server can be reached. */
export async function follow(tell, linked) {
  let version = 0;
  for (;;) {
    try {
      const news = await changes(version, version === 0 ? 0 : WAIT);
      linked(true);
      await tell(news);
      version = news.version;
      await sleep(BREATH);
    } catch (error) {
      console.warn(error);
      linked(false);
      version = 0; // who comes back may have started anew: everything is looked at again
      await sleep(RETRY);
    }
  }
}
