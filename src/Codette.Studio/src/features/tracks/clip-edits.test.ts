import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "@/session/apply-edits";
import { readSession, type Clip } from "@/session/model";
import { duplicateOf, endOf, endTrimmed, moveEdits, ShortestClip, spanEdits, spanOf, splitEdits, startTrimmed } from "./clip-edits";

const clip: Clip = { id: "c", name: "Take", source: "file:a", start_seconds: 10, offset_seconds: 2, length_seconds: 5, source_seconds: 20 };

const someClip = fc
  .record({
    start_seconds: fc.double({ min: 0, max: 100, noNaN: true }),
    offset_seconds: fc.double({ min: 0, max: 50, noNaN: true }),
    length_seconds: fc.double({ min: ShortestClip, max: 50, noNaN: true }),
    rest: fc.double({ min: 0, max: 50, noNaN: true }),
  })
  .map(({ rest, ...span }): Clip => ({ ...clip, ...span, source_seconds: span.offset_seconds + span.length_seconds + rest }));
const anyTime = fc.double({ min: -50, max: 300, noNaN: true });

describe("Trimming the start", () => {
  it("moves start, offset and length together", () => {
    expect(startTrimmed(clip, 11)).toEqual({ start_seconds: 11, offset_seconds: 3, length_seconds: 4 });
    expect(startTrimmed(clip, 9)).toEqual({ start_seconds: 9, offset_seconds: 1, length_seconds: 6 });
  });

  it("goes no further than the recording begins", () => {
    expect(startTrimmed(clip, 2)).toEqual({ start_seconds: 8, offset_seconds: 0, length_seconds: 7 });
  });

  it("leaves every sound at its time, the end where it was, and at least 20 ms", () => {
    fc.assert(
      fc.property(someClip, anyTime, (some, to) => {
        const span = startTrimmed(some, to);
        expect(span.start_seconds - span.offset_seconds).toBeCloseTo(some.start_seconds - some.offset_seconds, 6);
        expect(endOf(span)).toBeCloseTo(endOf(some), 6);
        expect(span.length_seconds).toBeGreaterThan(ShortestClip - 1e-9);
        expect(Math.min(span.start_seconds, span.offset_seconds)).toBeGreaterThan(-1e-9);
      }),
    );
  });
});

describe("Trimming the end", () => {
  it("stays within the recording and at least 20 ms long", () => {
    fc.assert(
      fc.property(someClip, anyTime, (some, to) => {
        const span = endTrimmed(some, to);
        expect(span.length_seconds).toBeGreaterThan(ShortestClip - 1e-9);
        expect(span.offset_seconds + span.length_seconds).toBeLessThan(some.source_seconds + ShortestClip + 1e-6);
        expect(span.start_seconds).toBe(some.start_seconds);
      }),
    );
  });
});

describe("Splitting", () => {
  const session = readSession({ id: "s", tracks: [{ id: "t", clips: [clip] }] });

  it("makes two clips that sound as the one did", () => {
    const [first, second] = applyEdits(session, splitEdits("t", clip, 12)).tracks[0]?.clips ?? [];
    expect(first && spanOf(first)).toEqual({ start_seconds: 10, offset_seconds: 2, length_seconds: 2 });
    expect(second && spanOf(second)).toEqual({ start_seconds: 12, offset_seconds: 4, length_seconds: 3 });
    expect(second?.id).not.toBe("c");
  });

  it.each([9, 10, 10.01, 14.99, 15, 20])("does nothing at %d s, where a part would be too short", (at) => {
    expect(splitEdits("t", clip, at)).toEqual([]);
  });
});

it("A move that moves nothing is no edit", () => {
  expect(moveEdits("t", "t", clip, 10)).toEqual([]);
  expect(spanEdits("t", clip, spanOf(clip))).toEqual([]);
});

it("A move to another track takes the clip along", () => {
  const session = readSession({ id: "s", tracks: [{ id: "a", clips: [clip] }, { id: "b" }] });
  const { tracks } = applyEdits(session, moveEdits("a", "b", clip, 3));
  expect(tracks[0]?.clips).toEqual([]);
  expect(tracks[1]?.clips).toEqual([{ ...clip, start_seconds: 3 }]);
});

it("A duplicate stands right after its clip under an id of its own", () => {
  const copy = duplicateOf(clip);
  expect(copy.start_seconds).toBe(15);
  expect(copy.id).not.toBe("c");
});
