import { expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { changeInWords } from "./change-in-words";
import { factInWords } from "./fact-in-words";
import { aSuggestion, compressor } from "./suggestion.testing";

const session = sessionOf(track("gtr", { name: "Guitar", volume: 4, pan: 0.4 }), track("drums", { name: "Drum Bus", type: "aux" }));
const said = (values: Parameters<typeof aSuggestion>[0]) => changeInWords(aSuggestion(values), session);

it("says what Apply will do, with figures and units", () => {
  expect(said({})).toBe("Sets the fader of Guitar to 0 dB (now +4 dB)");
  expect(said({ parameters: { paramName: "pan", value: 0 } })).toBe("Pans Guitar to the centre (now 40 % right)");
  expect(said(compressor)).toBe("Adds a compressor to Guitar: ratio 4:1, threshold −22 dB, attack 25 ms");
  expect(said({ type: "routing", parameters: { destination: "drums" } })).toBe("Routes Guitar to Drum Bus");
  expect(said({ type: "mixing", parameters: { adjustments: { muted: false, soloed: false } } })).toBe("On Guitar: unmute, solo off");
});

it("says a band of an equaliser in one breath", () => {
  const settings = { bell_1_frequency_hz: 60, bell_1_gain_db: -3, bell_1_q: 1.2, high_shelf_frequency_hz: 8000, high_shelf_gain_db: 2 };
  expect(said({ type: "effect", parameters: { effectType: "eq", settings } })).toBe("Adds an EQ to Guitar: −3 dB at 60 Hz (Q 1.2), +2 dB at 8000 Hz");
});

it("speaks of the past once it is applied", () => {
  const now = sessionOf(track("gtr", { name: "Guitar", volume: 0 }));
  expect(changeInWords(aSuggestion({ state: "applied" }), now)).toBe("Set the fader of Guitar to 0 dB");
});

it("claims nothing about a track that is not there", () => {
  expect(changeInWords(aSuggestion(), null)).toBe("Sets the fader of Guitar to 0 dB");
});

it.each([
  ["fader_db", "-20", "Fader", "−20 dB"],
  ["fader_db", "4", "Fader", "+4 dB"],
  ["pan", "-0.4", "Pan", "40 % left"],
  ["kick_inserts", "none", "Kick inserts", "none"],
  ["tempo_bpm", "96", "Tempo", "96 BPM"],
])("reads the fact %s %s to people", (name, value, label, text) => {
  expect(factInWords(name, value)).toEqual({ name: label, value: text });
});
