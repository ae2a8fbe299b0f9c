import { expect, it } from "vitest";
import { levelFor } from "./peak-levels";

const length = 10_000;
const peaks = { perSecond: 200, min: new Float32Array(length), max: new Float32Array(length) };
peaks.max[7_777] = 0.9;
peaks.min[3_333] = -0.7;

it("From afar there are few values, but always one for each pixel", () => {
  const level = levelFor(peaks, 10);
  expect(level.perSecond).toBe(12.5);
  expect(level.max.length).toBeLessThan(length / 15);
});

it("No peak gets lost from afar", () => {
  const level = levelFor(peaks, 1);
  expect(Math.max(...level.max)).toBeCloseTo(0.9);
  expect(Math.min(...level.min)).toBeCloseTo(-0.7);
});

it("From near the peaks are used as they are", () => {
  expect(levelFor(peaks, 150)).toBe(peaks);
  expect(levelFor(peaks, 900)).toBe(peaks);
});
