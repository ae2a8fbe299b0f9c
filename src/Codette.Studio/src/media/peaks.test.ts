import { expect, it } from "vitest";
import { drawPeaks, packPeaks, unpackPeaks } from "./peaks";
import { fakeBuffer } from "./testing/fake-audio";

it("finds the lowest and highest sample of each two hundredth of a second", async () => {
  const samples = new Float32Array(48000);
  samples[0] = 0.5;
  samples[239] = -0.25;
  samples[240] = 0.75;
  samples[47999] = -1;
  const { perSecond, min, max } = await drawPeaks(fakeBuffer([samples]));
  expect([perSecond, min.length, max.length]).toEqual([200, 200, 200]);
  expect([max[0], min[0], max[1], min[1], max[2], min[199]]).toEqual([0.5, -0.25, 0.75, 0, 0, -1]);
});

it("sums the channels, so that what is opposite in them is flat", async () => {
  const left = new Float32Array(4800).fill(0.5);
  const right = left.map((x, i) => (i < 2400 ? -x : x));
  const { max } = await drawPeaks(fakeBuffer([left, right]));
  expect([max[0], max[19]]).toEqual([0, 0.5]);
});

it("keeps the last bucket when it is not full, at a rate that does not divide", async () => {
  const samples = new Float32Array(44100 + 7).fill(0.1);
  samples[samples.length - 1] = 0.9;
  const { max } = await drawPeaks(fakeBuffer([samples], 44100));
  expect(max.length).toBe(201);
  expect(max[200]).toBeCloseTo(0.9);
});

it("reads back what it packed and refuses what was cut short", async () => {
  const drawn = await drawPeaks(fakeBuffer([new Float32Array(9600).map((_, i) => Math.sin(i))]));
  const packed = await packPeaks(drawn).arrayBuffer();
  expect(unpackPeaks(packed)).toEqual(drawn);
  expect(unpackPeaks(packed.slice(0, 12))).toBeNull();
  expect(unpackPeaks(new ArrayBuffer(0))).toBeNull();
});
