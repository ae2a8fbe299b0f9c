import { expect, it } from "vitest";
import { channelsOf, masterOf } from "./channels";
import { busesFor, outputOf } from "./routes";
import { sessionNow, sessionOf, trackNow } from "./testing";

const ids = (tracks: { id: string }[]) => tracks.map((track) => track.id).join(" ");

it("shows tracks in order, buses after them, and the master apart", () => {
  sessionOf({ id: "verb", type: "aux" }, { id: "bass" }, { id: "m", type: "master" }, { id: "keys" });
  expect(ids(channelsOf(sessionNow()))).toBe("bass keys verb");
  expect(masterOf(sessionNow()).id).toBe("m");
});

it("offers a bus only to what does not feed it already, by output or by send", () => {
  const send = { id: "s", destination: "c", level: 0, pre_post: "post", enabled: false };
  sessionOf({ id: "bass" }, { id: "a", type: "aux", routing: "b" }, { id: "b", type: "aux", sends: [send] }, { id: "c", type: "aux" });
  expect(ids(busesFor(sessionNow(), trackNow("bass")))).toBe("a b c");
  expect(ids(busesFor(sessionNow(), trackNow("a")))).toBe("b c");
  expect(ids(busesFor(sessionNow(), trackNow("c")))).toBe("");
});

it("leads to the master where the bus is gone", () => {
  sessionOf({ id: "bass", routing: "gone" }, { id: "keys", routing: "verb" }, { id: "verb", type: "aux" });
  expect(outputOf(sessionNow(), trackNow("bass"))).toBe("master");
  expect(outputOf(sessionNow(), trackNow("keys"))).toBe("verb");
});
