import { describe, expect, it } from "vitest";
import { gridLines, snapped, timeLabels, timeText } from "./beat-grid";

const fourFour = { tempo: 120, beats: 4, unit: 4 };
const labels = (pixelsPerSecond: number, to: number, music = fourFour) =>
  gridLines(music, pixelsPerSecond, 0, to).flatMap(({ label }) => label ?? []);

describe("The grid", () => {
  it("names every bar where there is room, and beats where there is more", () => {
    expect(labels(30, 240)).toEqual(["1", "2", "3", "4", "5"]);
    expect(labels(120, 300)).toEqual(["1", "1.2", "1.3", "1.4", "2", "2.2"]);
  });

  it("names every second, fourth, eighth… bar from afar, and draws no more lines than can be told apart", () => {
    expect(labels(4, 64)).toEqual(["1", "9"]);
    const lines = gridLines(fourFour, 0.5, 0, 1_000);
    expect(lines.length).toBeLessThan(1_000 / 7);
    expect(lines.every((line) => line.strength === "bar")).toBe(true);
  });

  it("begins bars where the time signature does", () => {
    const bars = gridLines({ tempo: 120, beats: 7, unit: 8 }, 100, 0, 400).filter((line) => line.strength === "bar");
    expect(bars.map(({ x }) => x)).toEqual([0, 175, 350]);
  });

  it("divides beats from near", () => {
    const strengths = gridLines(fourFour, 200, 0, 110).map((line) => line.strength);
    expect(strengths).toEqual(["bar", "part", "part", "part", "beat"]);
  });

  it("gives only the lines of the window", () => {
    const lines = gridLines(fourFour, 100, 1_000, 1_100);
    expect(lines[0]?.x).toBe(1_000);
    expect(lines.at(-1)?.x).toBeLessThanOrEqual(1_100);
  });
});

describe("Times", () => {
  it("stand at round places that leave room for their text", () => {
    expect(timeLabels(30, 0, 500).map(({ label }) => label)).toEqual(["0:00", "0:05", "0:10", "0:15"]);
    expect(timeLabels(200, 0, 250).map(({ label }) => label)).toEqual(["0:00.0", "0:00.5", "0:01.0"]);
  });

  it("never say sixty seconds", () => {
    expect(timeText(59.96, 1)).toBe("1:00.0");
    expect(timeText(125)).toBe("2:05");
  });
});

it("Snapping goes to the nearest beat, not before the start", () => {
  expect(snapped(0.7, fourFour)).toBe(0.5);
  expect(snapped(-2, fourFour)).toBe(0);
});
