import { beforeEach, expect, it, vi } from "vitest";
import { MediaError } from "@/media/media-error";
import { readSession } from "@/session/model";
import { undo, useSession } from "@/session/session-store";
import { emptyStack } from "@/session/undo-stack";
import { dismiss, importFiles } from "./import-files";
import { useImports } from "./imports-store";
import { relink } from "./relink";

const media = vi.hoisted(() => ({ importFile: vi.fn(), hasSource: vi.fn(), peaksOf: vi.fn(), isPersistent: vi.fn() }));
const player = vi.hoisted(() => ({ reopen: vi.fn() }));
vi.mock("@/media/library", async () => ({ ...media, MediaError: (await import("@/media/media-error")).MediaError }));
vi.mock("@/playback/studio", () => ({ player }));

const file = (name: string) => new File(["sound"], name, { type: "audio/wav" });
const tracks = () => useSession.getState().session?.tracks ?? [];

beforeEach(() => {
  vi.resetAllMocks();
  media.importFile.mockImplementation((each: File) => Promise.resolve({ source: `file:${each.name}`, name: each.name.replace(".wav", ""), seconds: 4 }));
  media.hasSource.mockResolvedValue(true);
  media.peaksOf.mockResolvedValue({ perSecond: 200, min: new Float32Array(1), max: new Float32Array(1) });
  media.isPersistent.mockResolvedValue(true);
  useImports.setState({ list: [], total: 0, done: 0 });
  useSession.setState({ session: readSession({ id: "s", tracks: [{ id: "a", name: "A" }, { id: "master", type: "master" }] }), stack: emptyStack });
});

it("Files on a track stand one after the other from the place they were dropped at", async () => {
  await importFiles([file("one.wav"), file("two.wav")], { trackId: "a", seconds: 2 });
  expect(tracks()[0]?.clips.map((clip) => [clip.name, clip.start_seconds, clip.length_seconds])).toEqual([["one", 2, 4], ["two", 6, 4]]);
  expect(player.reopen).toHaveBeenCalledWith("file:two.wav");
});

it("Files below the tracks get a track each, before the master, in one step to undo", async () => {
  await importFiles([file("one.wav"), file("two.wav")], { trackId: null, seconds: 1 });
  expect(tracks().map((track) => track.name)).toEqual(["A", "one", "two", ""]);
  expect(tracks()[2]?.clips[0]?.start_seconds).toBe(1);
  undo();
  expect(tracks()).toHaveLength(2);
});

it("A file that fails says why, and the others come", async () => {
  media.importFile.mockRejectedValueOnce(new MediaError("not_audio", "notes.pdf is not audio."));
  await importFiles([file("notes.pdf"), file("two.wav")], { trackId: "a", seconds: 0 });
  expect(tracks()[0]?.clips.map((clip) => clip.name)).toEqual(["two"]);
  const [failed] = useImports.getState().list;
  expect(failed).toMatchObject({ name: "notes.pdf", state: "failed", why: "notes.pdf is not audio." });
  if (failed) {
    dismiss(failed);
  }

  expect(useImports.getState()).toEqual({ list: [], total: 0, done: 0 });
});

it("A file that is dismissed while it is read does not come", async () => {
  media.importFile.mockImplementation((_: File, signal: AbortSignal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))));
  const done = importFiles([file("one.wav")], { trackId: "a", seconds: 0 });
  await vi.waitFor(() => expect(useImports.getState().list[0]?.state).toBe("reading"));
  useImports.getState().list.forEach(dismiss);
  await done;
  expect(tracks()[0]?.clips).toEqual([]);
  expect(useImports.getState().list).toEqual([]);
});

it("A file whose track was deleted meanwhile gets a new one", async () => {
  await importFiles([file("one.wav")], { trackId: "gone", seconds: 3 });
  expect(tracks().map((track) => track.name)).toEqual(["A", "one", ""]);
});

it("Where the browser keeps nothing, that is said once the first file is there", async () => {
  media.isPersistent.mockResolvedValue(false);
  await importFiles([file("one.wav")], { trackId: "a", seconds: 0 });
  expect(media.isPersistent).toHaveBeenCalled();
});

const lost = { id: "c", name: "Lost", source: "file:lost", start_seconds: 0, offset_seconds: 1, length_seconds: 2, source_seconds: 3 };
const withLost = () => useSession.setState({ session: readSession({ id: "s", tracks: [{ id: "a", clips: [lost] }] }) });

it("The missing recording itself changes nothing in the session", async () => {
  withLost();
  media.importFile.mockResolvedValue({ source: "file:lost", name: "lost", seconds: 3 });
  await relink(lost, file("lost.wav"), new AbortController().signal);
  expect(useSession.getState().stack.past).toEqual([]);
  expect(player.reopen).toHaveBeenCalledWith("file:lost");
});

it("Another file takes the place of a missing one, if it is long enough", async () => {
  withLost();
  await relink(lost, file("other.wav"), new AbortController().signal);
  expect(tracks()[0]?.clips[0]).toMatchObject({ source: "file:other.wav", source_seconds: 4, length_seconds: 2 });
  media.importFile.mockResolvedValue({ source: "file:short", name: "short", seconds: 1 });
  await expect(relink({ ...lost, source: "file:other.wav" }, file("short.wav"), new AbortController().signal)).rejects.toThrow(/reaches 0:03.0 into its recording/);
});
