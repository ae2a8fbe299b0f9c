import { beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/session/session-store";
import { sessionOf, track } from "@/testing/sessions";
import { endComparison, hear, startComparison, trim } from "./comparison";
import { useComparison } from "./comparison-store";

const heard = vi.hoisted(() => ({ audition: vi.fn(), lufs: new Map<unknown, number>(), render: vi.fn() }));
vi.mock("@/engine", () => ({
  engine: { audition: heard.audition },
  render: heard.render,
  measure: (buffer: unknown) => ({ lufs: heard.lufs.get(buffer) ?? -Infinity }),
}));
vi.mock("@/media/library", () => ({ MediaError: class extends Error {}, openSource: vi.fn(() => Promise.resolve({})) }));
vi.mock("@/playback/studio", () => ({ player: {} }));

const a = sessionOf(track("gtr", { volume: 4 }));
const b = sessionOf(track("gtr", { volume: 0 }));
const sides = { suggestionId: "s-1", trackId: "gtr", a, b };

beforeEach(() => {
  heard.audition.mockReset();
  heard.render.mockReset().mockImplementation((session: unknown) => Promise.resolve(session));
  heard.lufs = new Map([[a, -14], [b, -18]]);
  useSession.setState({ session: a });
  endComparison();
  heard.audition.mockReset();
});

it("plays both sides equally loud, by turning the louder one down", async () => {
  await startComparison(sides);
  expect(heard.audition).toHaveBeenLastCalledWith(b, 0);
  hear("a");
  expect(heard.audition).toHaveBeenLastCalledWith(a, -4);
  expect(useComparison.getState().current).toMatchObject({ state: "ready", side: "a", a: { lufs: -14, trimDb: -4 }, b: { lufs: -18, trimDb: 0 } });
});

it("gives the studio its own sound back at the end", async () => {
  await startComparison(sides);
  endComparison();
  expect(heard.audition).toHaveBeenLastCalledWith(null, 0);
  expect(useComparison.getState().current).toBeNull();
});

it("is one at a time: a second ends the first", async () => {
  const endless = new Promise(() => undefined);
  heard.render.mockReturnValueOnce(endless);
  void startComparison(sides);
  await startComparison({ ...sides, suggestionId: "s-2" });
  expect(useComparison.getState().current).toMatchObject({ id: "s-2", state: "ready" });
});

it("ends when the session becomes another, not when it is only read again", async () => {
  await startComparison(sides);
  useSession.setState({ session: { ...a, version: 9 } });
  expect(useComparison.getState().current).not.toBeNull();
  useSession.setState({ session: b });
  expect(useComparison.getState().current).toBeNull();
  expect(heard.audition).toHaveBeenLastCalledWith(null, 0);
});

it("compares no silence, and says so", async () => {
  heard.lufs = new Map();
  await startComparison(sides);
  expect(useComparison.getState().current?.state).toBe("failed");
  expect(heard.audition).not.toHaveBeenCalled();
});

it("says why it failed", async () => {
  heard.render.mockRejectedValueOnce(new Error("out of memory"));
  await startComparison(sides);
  expect(useComparison.getState().current).toMatchObject({ state: "failed", why: expect.stringContaining("out of memory") as string });
});

it("turns nothing up, and nothing down beside silence", () => {
  expect(trim(-18, -14)).toBe(0);
  expect(trim(-14, -Infinity)).toBe(0);
});
