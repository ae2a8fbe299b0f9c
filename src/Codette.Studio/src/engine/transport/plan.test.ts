import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClipSpan, nextPass, planBeats, planVoices } from "./plan";

const clip = (start: number, length: number, offset = 0, sourceLength = offset + length): ClipSpan => ({
  key: `${start}`, track: "t", source: "s", start, offset, length, sourceLength,
});
const whole = { context: 10, position: 0, end: Infinity };

describe("voices", () => {
  test("a clip starts when its place comes", () => {
    expect(planVoices([clip(2, 3)], whole, 10, 20)).toMatchObject([{ when: 12, offset: 0, duration: 3, fadeIn: false, fadeOut: false }]);
  });

  test("what a pass begins inside of starts with it, further on in its source, faded in", () => {
    expect(planVoices([clip(2, 3, 1)], { context: 10, position: 4, end: Infinity }, 10, 11)).toMatchObject([{ when: 10, offset: 3, duration: 1, fadeIn: true }]);
  });

  test("a clip that a loop's end cuts is faded out there", () => {
    expect(planVoices([clip(2, 3)], { context: 10, position: 0, end: 4 }, 10, 20)).toMatchObject([{ when: 12, duration: 2, fadeOut: true }]);
  });

  test("a clip is no longer than its source", () => {
    expect(planVoices([clip(0, 9, 1, 4)], whole, 10, 20)).toMatchObject([{ offset: 1, duration: 3, fadeIn: true, fadeOut: false }]);
  });

  test("what lies before or behind a pass has no voice", () => {
    expect(planVoices([clip(0, 1), clip(8, 1)], { context: 10, position: 2, end: 8 }, 10, 99)).toEqual([]);
  });

  test("however the time is cut into looks ahead, every clip starts once", () => {
    const clips = [0, 0.5, 1, 1.7, 3].map((start) => clip(start, 1));
    fc.assert(fc.property(fc.array(fc.double({ min: 10, max: 20, noNaN: true }), { maxLength: 30 }), (cuts) => {
      const edges = [10, ...cuts.sort((a, b) => a - b), 20];
      const starts = edges.slice(1).flatMap((to, i) => planVoices(clips, whole, edges[i]!, to).map(({ clip: { start } }) => start));
      expect(starts.sort()).toEqual([0, 0.5, 1, 1.7, 3]);
    }));
  });
});

test("a loop's next pass follows without a gap", () => {
  expect(nextPass({ context: 10, position: 3, end: 8 }, 4)).toEqual({ context: 15, position: 4, end: 8 });
});

describe("beats", () => {
  test("in 6/8 a beat is an eighth, and every sixth is accented", () => {
    const beats = planBeats(120, 6, 8, whole, 10, 11.6);
    expect(beats.map(({ when }) => when)).toEqual([10, 10.25, 10.5, 10.75, 11, 11.25, 11.5]);
    expect(beats.map(({ accent }) => accent)).toEqual([true, false, false, false, false, false, true]);
  });

  test("a pass that begins between beats waits for the next one", () => {
    expect(planBeats(60, 4, 4, { context: 10, position: 3.25, end: Infinity }, 10, 11)).toEqual([{ when: 10.75, accent: true }]);
  });

  test("a beat on the loop's end belongs to the next pass", () => {
    expect(planBeats(60, 4, 4, { context: 10, position: 3, end: 4 }, 10, 20)).toEqual([{ when: 10, accent: false }]);
  });
});
