import { expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { measuredSpan } from "./measured-span";

const Rate = 1000;
const clip = (source: string, start: number, length: number) => ({
  id: source, name: "", source, start_seconds: start, offset_seconds: 0, length_seconds: length, source_seconds: length,
});
const source = (seconds: number, loudFrom: number): AudioBuffer => {
  const samples = Float32Array.from({ length: seconds * Rate }, (_, i) => (i >= loudFrom * Rate ? 0.9 : 0.01));
  return { sampleRate: Rate, getChannelData: () => samples } as unknown as AudioBuffer;
};
const session = sessionOf(track("vox", { clips: [clip("v", 20, 30)] }), track("kick", { clips: [clip("k", 0, 60)] }), track("bus", { type: "aux" }));
const sources = new Map([["v", source(30, 12)], ["k", source(60, 0)]]);
const noLoop = { enabled: false, start: 4, end: 30 };

it("measures the loop when it is on, eight seconds of it at most", () => {
  expect(measuredSpan(session, "vox", { loop: { ...noLoop, enabled: true }, position: 22 }, sources)).toEqual({ from: 4, to: 12 });
  expect(measuredSpan(session, "vox", { loop: { enabled: true, start: 4, end: 6 }, position: 22 }, sources)).toEqual({ from: 4, to: 6 });
});

it("measures from the playhead where the track sounds there", () => {
  expect(measuredSpan(session, "vox", { loop: noLoop, position: 22 }, sources)).toEqual({ from: 22, to: 30 });
});

it("takes the part in which the track is loudest where it does not", () => {
  expect(measuredSpan(session, "vox", { loop: noLoop, position: 0 }, sources)).toEqual({ from: 32, to: 40 });
});

it("counts everything for a bus", () => {
  expect(measuredSpan(session, "bus", { loop: noLoop, position: 0 }, sources)).toEqual({ from: 0, to: 8 });
});
