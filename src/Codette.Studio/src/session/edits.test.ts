import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { applyEdits } from "./apply-edits";
import { moveTrack, putInsert, putMarker, putTrack, removeTrack, setInsert, setSession, setTrack, type Edit } from "./edits";
import { compactEdits, invertEdits } from "./invert-edits";
import { readInsert } from "./model";

const eq = readInsert({ id: "i1", type: "eq", parameters: { bell_1_gain_db: -3 } });
const song = () => sessionOf(track("kick"), track("bass", { volume: -4, inserts: [eq] }), track("keys"));

describe("edits", () => {
  it("set what they name and leave the rest, parameters by name", () => {
    const after = applyEdits(song(), [setTrack("bass", { pan: 0.5 }), setInsert("bass", "i1", { parameters: { bell_2_gain_db: 2 } })]);
    expect(after.tracks[1]).toMatchObject({ volume: -4, pan: 0.5, inserts: [{ parameters: { bell_1_gain_db: -3, bell_2_gain_db: 2 } }] });
  });

  it("do nothing to what is gone", () => {
    const before = song();
    expect(applyEdits(before, [setTrack("gone", { pan: 1 }), removeTrack("gone"), moveTrack("gone", 0)])).toEqual(before);
  });

  it("keep every object that they do not touch, so that nothing else is drawn again", () => {
    const before = song();
    const after = applyEdits(before, [setTrack("bass", { pan: 0.5 })]);
    expect(after.tracks[0]).toBe(before.tracks[0]);
  });

  it("put into a place, and replace in place without one", () => {
    const placed = applyEdits(song(), [putTrack(track("new"), 1)]);
    expect(placed.tracks.map((each) => each.id)).toEqual(["kick", "new", "bass", "keys"]);
    const replaced = applyEdits(placed, [putTrack(track("new", { name: "Renamed" }))]);
    expect(replaced.tracks[1]?.name).toBe("Renamed");
  });

  it("reach ids with any sign in them", () => {
    const before = sessionOf(track("a/b %"));
    expect(setTrack("a/b %", {})).toMatchObject({ at: "tracks/a%2Fb%20%25" });
    expect(applyEdits(before, [setTrack("a/b %", { pan: 1 })]).tracks[0]?.pan).toBe(1);
  });

  it("of a new parameter are taken back to its absence", () => {
    const edits = [setInsert("bass", "i1", { parameters: { bell_2_gain_db: 2 } })];
    expect(applyEdits(applyEdits(song(), edits), invertEdits(song(), edits))).toEqual(song());
  });

  it("are taken back exactly, whatever they were and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(anyEdit(), { maxLength: 12 }), (edits) => {
        const before = song();
        const undo = invertEdits(before, edits);
        expect(applyEdits(applyEdits(before, edits), undo)).toEqual(before);
      }),
    );
  });

  it("mean the same when they are compacted", () => {
    fc.assert(
      fc.property(fc.array(anyEdit(), { maxLength: 12 }), (edits) => {
        expect(applyEdits(song(), compactEdits(edits))).toEqual(applyEdits(song(), edits));
      }),
    );
  });

  it("of one drag are compacted to one", () => {
    expect(compactEdits([-1, -2, -3].map((volume) => setTrack("bass", { volume })))).toEqual([setTrack("bass", { volume: -3 })]);
  });
});

function anyEdit(): fc.Arbitrary<Edit> {
  const id = fc.constantFrom("kick", "bass", "keys", "new", "gone");
  return fc.oneof(
    fc.record({ id, volume: fc.integer({ min: -60, max: 12 }) }).map((each) => setTrack(each.id, { volume: each.volume })),
    fc.record({ id, index: fc.nat(4) }).map((each) => moveTrack(each.id, each.index)),
    fc.record({ id, index: fc.option(fc.nat(4), { nil: undefined }) }).map((each) => putTrack(track(each.id, { pan: 1 }), each.index)),
    id.map(removeTrack),
    fc.record({ id, gain: fc.integer() }).map((each) => putInsert(each.id, { ...eq, parameters: { bell_1_gain_db: each.gain } })),
    fc.record({ id, gain: fc.integer() }).map((each) => setInsert(each.id, "i1", { parameters: { bell_1_gain_db: each.gain } })),
    fc.integer({ min: 20, max: 999 }).map((tempo_bpm) => setSession({ tempo_bpm })),
    fc.nat(100).map((seconds) => putMarker({ id: "m1", name: "Chorus", seconds })),
  );
}
