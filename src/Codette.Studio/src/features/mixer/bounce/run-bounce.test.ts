import { describe, expect, it, vi } from "vitest";
import { MediaError } from "@/media/library";
import { sessionNow, sessionOf } from "../testing";
import { endOf, lengthOf, spanOf, tailOf } from "./bounce-span";
import { fileNameOf, runBounce, type BounceOrder, type BounceStep, type BounceTools } from "./run-bounce";

const clip = (id: string, start: number, source = `demo:${id}`) => ({ id, name: `Take ${id}`, source, start_seconds: start, offset_seconds: 0, length_seconds: 4, source_seconds: 4 });
const buffer = { length: 96_000, sampleRate: 48_000 } as AudioBuffer;
const order: BounceOrder = { span: { from: 0, to: 8, tail: 1 }, bits: 24, sampleRate: 48_000 };
const never = new AbortController().signal;

function tools(changes: Partial<BounceTools> = {}): BounceTools {
  return {
    open: vi.fn(() => Promise.resolve(buffer)),
    render: vi.fn(() => Promise.resolve(buffer)),
    finish: vi.fn(() => Promise.resolve({ file: new Uint8Array(4), measures: { peakDb: -1, truePeakDb: -0.8, rmsDb: -18, lufs: -14 } })),
    ...changes,
  };
}

describe("a bounce", () => {
  it("opens each recording once, renders them and tells what was measured", async () => {
    sessionOf({ id: "a", name: "Bass", clips: [clip("1", 0), clip("2", 4, "demo:1")] });
    const used = tools();
    const bounced = await runBounce(sessionNow(), order, () => undefined, never, used);
    expect(used.open).toHaveBeenCalledOnce();
    expect(vi.mocked(used.render).mock.calls[0]?.[1].get("demo:1")).toBe(buffer);
    expect(bounced).toMatchObject({ fileName: "Night drive.wav", seconds: 2, bits: 24, missing: [], measures: { peakDb: -1, lufs: -14 } });
  });

  it("leaves out a clip whose recording is not here, and names it while it renders and afterwards", async () => {
    sessionOf({ id: "a", name: "Bass", clips: [clip("1", 0)] }, { id: "b", name: "Vox", clips: [clip("2", 0)] });
    const steps: BounceStep[] = [];
    const open = (source: string) => (source === "demo:2" ? Promise.reject(new MediaError("missing", "It is not here.")) : Promise.resolve(buffer));
    const bounced = await runBounce(sessionNow(), order, (step) => steps.push(step), never, tools({ open }));
    expect(bounced.missing).toEqual(["Take 2 on Vox"]);
    expect(steps.find((step) => step.step === "rendering")?.missing).toEqual(["Take 2 on Vox"]);
  });

  it("does not ask for clips that lie outside", async () => {
    sessionOf({ id: "a", name: "Bass", clips: [clip("1", 0), clip("2", 20)] });
    const used = tools();
    await runBounce(sessionNow(), order, () => undefined, never, used);
    expect(vi.mocked(used.open).mock.calls).toEqual([["demo:1"]]);
  });

  it("fails with what it does not know, and renders nothing", async () => {
    sessionOf({ id: "a", clips: [clip("1", 0)] });
    const used = tools({ open: () => Promise.reject(new Error("The disk is gone.")) });
    await expect(runBounce(sessionNow(), order, () => undefined, never, used)).rejects.toThrow("The disk is gone.");
    expect(used.render).not.toHaveBeenCalled();
  });

  it("ends when it is cancelled while recordings are opened", async () => {
    sessionOf({ id: "a", clips: [clip("1", 0)] });
    const abort = new AbortController();
    const used = tools({ open: () => (abort.abort(), Promise.resolve(buffer)) });
    await expect(runBounce(sessionNow(), order, () => undefined, abort.signal, used)).rejects.toThrow(/abort/i);
    expect(used.render).not.toHaveBeenCalled();
  });
});

describe("the part of a bounce", () => {
  it("ends with the last clip and what the effects leave sounding", () => {
    const reverb = { id: "r", name: "Reverb", type: "Freeverb", enabled: true, parameters: { decay_s: 3, pre_delay_ms: 200 } };
    sessionOf({ id: "a", clips: [clip("1", 6)] }, { id: "b", inserts: [reverb] });
    expect(endOf(sessionNow())).toBe(10);
    expect(tailOf(sessionNow())).toBeCloseTo(3.2, 9);
    expect(lengthOf(spanOf("song", sessionNow(), { start: 0, end: 0 }))).toBeCloseTo(13.2, 9);
  });

  it("counts echoes until they are 60 dB down, and no bypassed effect", () => {
    const delay = { id: "d", name: "Delay", type: "delay", enabled: true, parameters: { time_ms: 500, feedback_percent: 50 } };
    sessionOf({ id: "a", inserts: [delay] });
    expect(tailOf(sessionNow())).toBeCloseTo(0.5 * (1 + Math.log(0.001) / Math.log(0.5)), 6);
    sessionOf({ id: "a", inserts: [{ ...delay, enabled: false }] });
    expect(tailOf(sessionNow())).toBe(0.5);
  });

  it("of a loop is exactly the loop", () => {
    sessionOf({ id: "a", clips: [clip("1", 0)] });
    expect(spanOf("loop", sessionNow(), { start: 2, end: 4 })).toEqual({ from: 2, to: 4, tail: 0 });
  });
});

it("makes a file name that every system takes", () => {
  expect(fileNameOf({ name: 'A/B: "final" ' })).toBe("A-B- -final-.wav");
  expect(fileNameOf({ name: " .. " })).toBe("Codette session.wav");
});
