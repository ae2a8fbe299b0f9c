import { describe, expect, it } from "vitest";
import { applyEdits } from "@/session/apply-edits";
import { readSession } from "@/session/model";
import { deleteEdits, duplicateEdits, fedBy, newTrack, placeForBus, placeForRow, rowMoveEdits } from "./track-edits";
import { palette } from "@/session/track-color";

const send = (id: string, destination: string) => ({ id, destination, level: 0, pre_post: "post", enabled: true });
const session = readSession({
  id: "s",
  tracks: [
    { id: "kick", name: "Kick", color: palette[0], routing: "drums" },
    { id: "drums", type: "aux" },
    { id: "vocal", name: "Vocal", sends: [send("v1", "drums"), send("v2", "hall")], clips: [{ id: "c", name: "Take", source: "file:a", start_seconds: 0, offset_seconds: 0, length_seconds: 1, source_seconds: 1 }] },
    { id: "hall", type: "aux" },
    { id: "master", type: "master" },
  ],
});
const ids = (edits: Parameters<typeof applyEdits>[1]) => applyEdits(session, edits).tracks.map((track) => track.id);

describe("Deleting a track", () => {
  it("sends what fed it to the master and takes the sends to it away", () => {
    const after = applyEdits(session, deleteEdits(session, "drums"));
    expect(after.tracks.map((track) => track.id)).toEqual(["kick", "vocal", "hall", "master"]);
    expect(after.tracks[0]?.routing).toBe("master");
    expect(after.tracks[1]?.sends.map((send) => send.destination)).toEqual(["hall"]);
    expect(fedBy(session, "drums")).toBe(2);
  });

  it("touches nobody else", () => {
    expect(deleteEdits(session, "kick")).toEqual([{ op: "remove", at: "tracks/kick" }]);
  });
});

describe("Moving a row", () => {
  it("counts rows, not the buses between them", () => {
    expect(ids(rowMoveEdits(session, "kick", 1))).toEqual(["drums", "vocal", "kick", "hall", "master"]);
    expect(ids(rowMoveEdits(session, "vocal", 0))).toEqual(["vocal", "kick", "drums", "hall", "master"]);
  });

  it("does nothing beyond the ends and where it is", () => {
    expect(rowMoveEdits(session, "kick", -1)).toEqual([]);
    expect(rowMoveEdits(session, "vocal", 9)).toEqual([]);
    expect(rowMoveEdits(session, "kick", 0)).toEqual([]);
  });
});

it("A new track stands after the last row and takes a colour that is free; a bus stands before the master", () => {
  expect(placeForRow(session)).toBe(3);
  expect(placeForBus(session)).toBe(4);
  expect(newTrack(session).color).toBe(palette[1]);
});

it("A duplicate has ids of its own throughout and is not armed", () => {
  const vocal = { ...session.tracks.find((track) => track.id === "vocal"), armed: true } as (typeof session.tracks)[number];
  const { copy } = duplicateEdits(session, vocal);
  expect(copy.name).toBe("Vocal copy");
  expect(copy.armed).toBe(false);
  expect([copy.id, copy.clips[0]?.id, copy.sends[0]?.id]).not.toContain("vocal");
  expect(copy.clips[0]?.id).not.toBe("c");
  expect(copy.sends[0]?.id).not.toBe("v1");
});
