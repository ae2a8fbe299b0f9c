import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsAt, beatSeconds, restingReading, secondsAt } from "./reading";

const playing = { ...restingReading, state: "playing" as const, at: 1_000 };

describe("the playhead", () => {
  it("stands where it was while nothing plays", () => {
    expect(secondsAt({ ...restingReading, seconds: 3 }, 9_000)).toBe(3);
  });

  it("runs with the server's clock", () => {
    expect(secondsAt({ ...playing, seconds: 3 }, 3_500)).toBeCloseTo(5.5);
  });

  it("does not run before its reading", () => {
    expect(secondsAt({ ...playing, seconds: 3 }, 0)).toBe(3);
  });

  it("wraps at the loop's end, and plays on when it began beyond it", () => {
    const loop = { enabled: true, start: 2, end: 4 };
    expect(secondsAt({ ...playing, seconds: 3, loop }, 3_500)).toBeCloseTo(3.5);
    expect(secondsAt({ ...playing, seconds: 4, loop }, 3_500)).toBeCloseTo(6.5);
  });

  it("never leaves a loop that it is in", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (elapsed) => {
        const seconds = secondsAt({ ...playing, seconds: 2, loop: { enabled: true, start: 1, end: 5 } }, 1_000 + elapsed);
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThan(5 + 1e-9);
      }),
    );
  });
});

describe("bars", () => {
  it("begin at 1 and count the beats of the time signature", () => {
    expect(barsAt({ tempo: 120, beats: 4, unit: 4 }, 2.25)).toEqual({ bar: 2, beat: 1, share: 0.5 });
    expect(barsAt({ tempo: 120, beats: 6, unit: 8 }, 1.5)).toEqual({ bar: 2, beat: 1, share: 0 });
  });

  it("have beats as long as their unit says", () => {
    expect(beatSeconds({ tempo: 120, unit: 8 })).toBe(0.25);
  });
});
