import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionOf } from "../testing";
import { audible, hear } from "./audible";
import { evenOut } from "./latencies";
import { reaches, route } from "./routing";

const heard = (...tracks: Parameters<typeof sessionOf>): string[] =>
  [...audible(sessionOf(...tracks))].filter(([, sounds]) => sounds).map(([id]) => id).sort();
const outputs = (...tracks: Parameters<typeof sessionOf>): Record<string, string> =>
  Object.fromEntries(route(sessionOf(...tracks)).ways.filter(({ send }) => !send).map(({ from, to }) => [from, to]));

const vocal = { id: "vocal", routing: "bus", sends: [{ id: "s", destination: "hall" }] };
const drums = { id: "drums", routing: "bus" };
const bus = { id: "bus", type: "aux" };
const hall = { id: "hall", type: "aux" };

describe("routing", () => {
  test("an output leads to its bus, or to the master when there is no such bus", () => {
    expect(outputs(vocal, bus, { id: "lost", routing: "nowhere" }, { id: "odd", routing: "vocal" }))
      .toEqual({ vocal: "bus", bus: "master", lost: "master", odd: "master" });
  });

  test("`master` is the track of that type, whatever its id", () => {
    expect(outputs(drums, bus, { id: "main", type: "master" })).toEqual({ drums: "bus", bus: "main" });
  });

  test("a circle is opened towards the master", () => {
    expect(outputs({ id: "a", type: "aux", routing: "b" }, { id: "b", type: "aux", routing: "a" })).toEqual({ a: "b", b: "master" });
    expect(outputs({ id: "a", type: "aux", routing: "a" })).toEqual({ a: "master" });
  });

  test("a send that would close a circle is left out", () => {
    const { ways } = route(sessionOf(vocal, bus, { ...hall, routing: "bus" }, { id: "x", type: "aux", routing: "hall" }, { ...bus, id: "y", routing: "hall", sends: [{ id: "back", destination: "y" }] }));
    expect(ways.filter(({ send }) => send).map(({ from, to }) => [from, to])).toEqual([["vocal", "hall"]]);
  });

  test("vca and midi tracks are no part of it", () => {
    expect(route(sessionOf({ id: "v", type: "vca" }, { id: "m", type: "midi" }, drums)).tracks.map(({ id }) => id)).toEqual(["drums"]);
  });

  test("whatever a session says, nothing runs in a circle and every track but the master has one output", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "master");
    const track = fc.record({ type: fc.constantFrom("audio", "aux", "master"), routing: id, sends: fc.array(fc.record({ id: fc.uuid(), destination: id }), { maxLength: 3 }) });
    fc.assert(fc.property(fc.array(track, { maxLength: 5 }), (tracks) => {
      const { ways, master } = route(sessionOf(...tracks.map((each, i) => ({ ...each, id: ["a", "b", "c", "d", "e"][i]! }))));
      const following = new Map<string, string[]>();
      for (const { from, to } of ways) following.set(from, [...(following.get(from) ?? []), to]);
      for (const { from, to } of ways) expect(reaches(following, to, from)).toBe(false);
      expect(ways.filter(({ send }) => !send).length).toBe(tracks.filter((_, i) => ["a", "b", "c", "d", "e"][i] !== master).length);
    }));
  });
});

describe("mute and solo", () => {
  test("everything sounds but what is muted", () => {
    expect(heard(vocal, { ...drums, muted: true }, bus, hall)).toEqual(["bus", "hall", "master", "vocal"]);
  });

  test("a soloed track sounds through its buses and sends, and what else feeds them does not", () => {
    expect(heard({ ...vocal, soloed: true }, drums, bus, hall)).toEqual(["bus", "hall", "master", "vocal"]);
  });

  test("a soloed bus lets its feeders sound, and nothing else", () => {
    expect(heard(vocal, drums, { ...bus, soloed: true }, hall, { id: "keys" })).toEqual(["bus", "drums", "master", "vocal"]);
  });

  test("a soloed reverb hears its send, and the sender's own output is silent", () => {
    const { ways } = hear(route(sessionOf(vocal, drums, bus, { ...hall, soloed: true })));
    expect([...ways].map(({ from, to }) => `${from}>${to}`).sort()).toEqual(["hall>master", "vocal>hall"]);
  });

  test("mute wins over solo", () => {
    expect(heard({ ...vocal, soloed: true, muted: true }, drums, bus, hall)).not.toContain("vocal");
  });

  test("a send that is off carries no solo", () => {
    const off = { ...vocal, soloed: true, sends: [{ id: "s", destination: "hall", enabled: false }] };
    expect(heard(off, bus, hall)).toEqual(["bus", "master", "vocal"]);
  });

  test("a muted master is silent, a soloed one changes nothing", () => {
    expect(heard(drums, bus, { id: "master", type: "master", muted: true })).toEqual(["bus", "drums"]);
    expect(heard(drums, bus, { id: "master", type: "master", soloed: true })).toEqual(["bus", "drums", "master"]);
  });

  test("vca and midi tracks never sound", () => {
    expect(audible(sessionOf({ id: "v", type: "vca" })).get("v")).toBe(false);
  });
});

test("ways wait for the latest of those into the same bus", () => {
  const routing = route(sessionOf(vocal, drums, bus, hall));
  const { waits, total } = evenOut(routing, (track) => ({ vocal: 0.005, bus: 0.001 })[track] ?? 0);
  const wait = (from: string, to: string): number => waits.get(routing.ways.find((way) => way.from === from && way.to === to)!)!;
  expect(wait("drums", "bus")).toBeCloseTo(0.005, 9);
  expect(wait("vocal", "bus")).toBeCloseTo(0, 9);
  expect(wait("hall", "master")).toBeCloseTo(0.001, 9);
  expect(total).toBeCloseTo(0.006, 9);
});
