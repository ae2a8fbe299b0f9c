import { expect, it } from "vitest";
import { MasterId } from "@/session/model";
import { isPart } from "./parts";
import { demoSong, demoTracks } from "./song";

const { tracks, markers } = demoTracks();
const clips = tracks.flatMap((track) => track.clips);

it("gives every track, insert, send, clip and marker an id of its own, and the same one each time", () => {
  const ids = [...tracks, ...tracks.flatMap(({ inserts, sends }) => [...inserts, ...sends]), ...clips, ...markers].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(demoTracks()).toEqual({ tracks, markers });
  expect(demoTracks().tracks[0]).not.toBe(tracks[0]);
});

it("takes every clip from within its source and ends with the song", () => {
  expect(clips.length).toBeGreaterThanOrEqual(6);
  for (const clip of clips) {
    expect(isPart(clip.source.replace("demo:", ""))).toBe(true);
    expect(clip.offset_seconds).toBeGreaterThanOrEqual(0);
    expect(clip.length_seconds).toBeGreaterThan(1);
    expect(clip.offset_seconds + clip.length_seconds).toBeLessThanOrEqual(clip.source_seconds + 1e-9);
    expect(clip.start_seconds + clip.length_seconds).toBeLessThanOrEqual(demoSong.seconds + 1e-9);
  }
});

it("routes and sends only to what is there", () => {
  const ids = new Set(tracks.map(({ id }) => id));
  for (const { id, routing, sends } of tracks) {
    expect(ids).toContain(routing);
    for (const { destination } of sends) {
      expect(ids).toContain(destination);
      expect(destination).not.toBe(id);
    }
  }
  expect(tracks.find(({ id }) => id === MasterId)?.type).toBe("master");
});

it("has the faults that Codette is to find", () => {
  const named = (name: string) => tracks.find((track) => track.name === name);
  expect(named("Bass")?.pan).toBeGreaterThan(0.1);
  expect(named("Guitar")?.volume).toBeGreaterThan(0);
  expect((named("Guitar")?.volume ?? 0) - (named("Lead Vocal")?.volume ?? 0)).toBeGreaterThan(9);
  expect(named("Lead Vocal")).toMatchObject({ inserts: [], sends: [] });
  expect(named("Kick")?.routing).toBe(MasterId);
});

it("names its places in their order, within the song", () => {
  const seconds = markers.map((marker) => marker.seconds);
  expect(markers.map(({ name }) => name)).toEqual(["Intro", "Verse", "Chorus", "Ending"]);
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
  expect(seconds.at(-1)).toBeLessThan(demoSong.seconds);
});
