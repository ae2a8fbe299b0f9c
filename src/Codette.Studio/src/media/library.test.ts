import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decodes, fakeBuffer, FakeOfflineContext } from "./testing/fake-audio";
import { FakeDirectory } from "./testing/fake-storage";

let root: FakeDirectory;
let estimate: StorageEstimate;

/** The library as a page that was just loaded sees it. */
const load = () => {
  vi.resetModules();
  return import("./library");
};

const wav = (text = "RIFF and so on", name = "Take 3.wav") => new File([text], name);
const stored = async () => (await root.getDirectoryHandle("codette-media")).files;

beforeEach(() => {
  root = new FakeDirectory();
  estimate = { quota: 1e9, usage: 0 };
  decodes.count = 0;
  vi.stubGlobal("OfflineAudioContext", FakeOfflineContext);
  vi.stubGlobal("AudioBuffer", function (this: unknown, { length }: AudioBufferOptions) {
    return fakeBuffer([new Float32Array(length), new Float32Array(length)]);
  });
  vi.stubGlobal("navigator", { storage: { getDirectory: () => Promise.resolve(root), estimate: () => Promise.resolve(estimate) } });
});

afterEach(() => void vi.unstubAllGlobals());

describe("importing a file", () => {
  it("gives the same bytes the same source, whatever their name, and keeps them once", async () => {
    const { importFile } = await load();
    const one = await importFile(wav());
    const other = await importFile(wav("RIFF and so on", "copy.final.flac"));
    expect(one).toEqual({ source: expect.stringMatching(/^file:[0-9a-f]{32}$/) as string, name: "Take 3", seconds: 14 / 48000 });
    expect(other).toMatchObject({ source: one.source, name: "copy.final" });
    expect((await importFile(wav("RIFF and something else"))).source).not.toBe(one.source);
    expect([...(await stored()).keys()].filter((name) => /^[0-9a-f]{32}$/.test(name))).toHaveLength(2);
  });

  it("is found again after a reload, and by another tab", async () => {
    const { source } = await (await load()).importFile(wav());
    const later = await load();
    expect(await later.hasSource(source)).toBe(true);
    expect((await later.openSource(source)).length).toBe(14);
    expect(await later.isPersistent()).toBe(true);
  });

  it("refuses what is not audio, is empty, or is too large, and keeps none of it", async () => {
    const { importFile } = await load();
    await expect(importFile(wav("a letter", "letter.txt"))).rejects.toMatchObject({ code: "not_audio", message: expect.stringContaining("letter.txt") as string });
    await expect(importFile(wav(""))).rejects.toMatchObject({ code: "empty" });
    const large = Object.defineProperty(wav(), "size", { value: 512 * 2 ** 20 + 1 });
    await expect(importFile(large)).rejects.toMatchObject({ code: "too_large" });
    expect(await (await load()).storedBytes()).toBe(0);
  });

  it("says that there is no room, by the estimate and by the write that fails", async () => {
    estimate = { quota: 100, usage: 95 };
    const library = await load();
    await expect(library.importFile(wav())).rejects.toMatchObject({ code: "no_room" });
    estimate = {};
    (await root.getDirectoryHandle("codette-media")).room = 3;
    await expect(library.importFile(wav())).rejects.toMatchObject({ code: "no_room" });
    const { source } = await (await fresh()).importFile(wav());
    expect(await library.hasSource(source)).toBe(false);
    await expect(library.openSource(source)).rejects.toMatchObject({ code: "missing" });
    expect(await library.storedBytes()).toBe(0);
  });

  it("stops when it is told to", async () => {
    const { importFile } = await load();
    await expect(importFile(wav(), AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    const stop = new AbortController();
    const importing = importFile(wav(), stop.signal);
    stop.abort();
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect(await (await load()).storedBytes()).toBe(0);
  });

  it("keeps files in memory, and says so, where the browser has no file system", async () => {
    vi.stubGlobal("navigator", { storage: { getDirectory: () => Promise.reject(new DOMException("no", "SecurityError")) } });
    const { importFile, isPersistent, openSource, storedBytes } = await load();
    const { source } = await importFile(wav());
    expect(await isPersistent()).toBe(false);
    expect((await openSource(source)).length).toBe(14);
    expect(await storedBytes()).toBeGreaterThanOrEqual(14);
    expect(await (await load()).hasSource(source)).toBe(false);
  });
});

describe("a source", () => {
  it("is decoded once for all who open it at the same time", async () => {
    const { source } = await (await load()).importFile(wav());
    const { openSource } = await load();
    decodes.count = 0;
    const [one, other] = await Promise.all([openSource(source), openSource(source)]);
    expect(one).toBe(other);
    expect(decodes.count).toBe(1);
  });

  it.each([`file:${"0".repeat(32)}`, "file:../secret", "demo:tuba", "", "file:"])("that is not here (%j) is missing", async (source) => {
    const { hasSource, openSource, peaksOf, MediaError } = await load();
    expect(await hasSource(source)).toBe(false);
    await expect(openSource(source)).rejects.toBeInstanceOf(MediaError);
    await expect(peaksOf(source)).rejects.toMatchObject({ code: "missing" });
  });

  it("of the demo is synthesised in stereo", { timeout: 30_000 }, async () => {
    const { hasSource, openSource } = await load();
    expect(await hasSource("demo:kick")).toBe(true);
    expect(await openSource("demo:kick")).toMatchObject({ numberOfChannels: 2, length: 40 * 48000 });
  });

  it("keeps its outline beside it, so that it need not be decoded to be drawn again", async () => {
    const { importFile, peaksOf } = await load();
    const { source } = await importFile(wav());
    const drawn = await peaksOf(source);
    decodes.count = 0;
    expect(await (await load()).peaksOf(source)).toEqual(drawn);
    expect(decodes.count).toBe(0);
  });
});

it("forgets what no session uses, with its name and outline, and tells what that freed", async () => {
  const library = await load();
  const [used, unused] = [await library.importFile(wav("RIFF used")), await library.importFile(wav("RIFF unused"))];
  await library.peaksOf(unused.source);
  const before = await library.storedBytes();
  const freed = await library.forgetUnused(new Set([used.source, "demo:kick"]));
  expect(freed).toBeGreaterThan(11);
  expect(await library.storedBytes()).toBe(before - freed);
  expect(await library.hasSource(used.source)).toBe(true);
  await expect(library.openSource(unused.source)).rejects.toMatchObject({ code: "missing" });
});

/** The library of another browser, with a file system of its own. */
async function fresh() {
  const mine = root;
  root = new FakeDirectory();
  const library = await load();
  await library.isPersistent();
  root = mine;
  return library;
}
