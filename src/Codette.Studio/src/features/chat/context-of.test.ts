import { expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { contextOf } from "./context-of";

const session = {
  ...sessionOf(
    track("bass", {
      name: "Bass", volume: -3, pan: 0.4, muted: true,
      inserts: [{ id: "i", name: "Glue", type: "compressor", enabled: false, parameters: { ratio: 4 } }],
      sends: [{ id: "s", destination: "room", level: -12, pre_post: "post", enabled: true }],
    }),
    track("room", { type: "aux" }),
  ),
  tempo_bpm: 96,
};

it("tells every track with its fader, pan, switches and the kinds of its inserts", () => {
  expect(contextOf(session, null).tracks[0]).toEqual({
    id: "bass", name: "Bass", type: "audio", volume: -3, pan: 0.4, muted: true, soloed: false, armed: false,
    inserts: [{ type: "compressor", enabled: false }],
    sends: [{ destination: "room", level: -12 }],
  });
});

it("tells the selected track, tempo and counts in the contract's form", () => {
  const context = contextOf(session, "bass");
  expect(context.selected_track).toEqual(context.tracks[0]);
  expect(context).toMatchObject({
    bpm: 96, time_signature: "4/4", track_counts: { total: 2, audio: 1, instrument: 0, midi: 0, aux: 1, vca: 0, master: 0 },
  });
});

it("tells no selection that is gone", () => {
  expect(contextOf(session, "gone").selected_track).toBeNull();
});
