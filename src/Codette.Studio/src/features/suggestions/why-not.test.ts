import { expect, it } from "vitest";
import { words } from "@/text";
import { sessionOf, track } from "@/testing/sessions";
import { aSuggestion, compressor } from "./suggestion.testing";
import { whyNotApply, whyNotCompare } from "./why-not";

const clip = { id: "c", name: "", source: "demo:x", start_seconds: 0, offset_seconds: 0, length_seconds: 8, source_seconds: 8 };
const session = sessionOf(track("gtr", { volume: 4, clips: [clip] }), track("master", { type: "master" }));
const automation = { type: "automation", parameters: { parameterName: "velocity", timePosition: 0, value: 90 } };
const { suggestions: say } = words;

it("lets what the stored session can take be applied", () => {
  expect(whyNotApply(aSuggestion(), session)).toBeNull();
  expect(whyNotApply(aSuggestion(compressor), session)).toBeNull();
});

it("says beforehand what the studio cannot do", () => {
  expect(whyNotApply(aSuggestion(automation), session)).toBe(say.noAutomation);
  expect(whyNotApply(aSuggestion({ track_id: undefined }), session)).toBe(say.noTrack);
  expect(whyNotApply(aSuggestion({ track_id: "gone" }), session)).toBe(say.trackGone);
  expect(whyNotApply(aSuggestion(), null)).toBe(say.notRead);
  expect(whyNotApply(aSuggestion({ type: "dance", parameters: {} }), session)).toBe(say.unknownChange);
});

it("compares what can be heard", () => {
  expect(whyNotCompare(aSuggestion(), session, undefined)).toBeNull();
  const muted = sessionOf(track("gtr", { muted: true, clips: [clip] }), track("master", { type: "master" }));
  expect(whyNotCompare(aSuggestion(), muted, undefined)).toBe(say.noCompare.inaudible);
  expect(whyNotCompare(aSuggestion({ type: "mixing", parameters: { adjustments: { muted: false } } }), muted, undefined)).toBeNull();
  expect(whyNotCompare(aSuggestion({ type: "mixing", parameters: { adjustments: { armed: false } } }), session, undefined)).toBe(say.noCompare.inaudible);
  expect(whyNotCompare(aSuggestion({ type: "effect", parameters: { effectType: "warp-drive" } }), session, undefined)).toBe(say.noCompare.noEffect);
});

it("says why an applied one cannot be compared", () => {
  const bare = { rule: "r", origin: "session", facts: {}, knowledge: null };
  expect(whyNotCompare(aSuggestion({ state: "applied", evidence: bare }), session, undefined)).toBe(say.noCompare.noBefore);
  expect(whyNotCompare(aSuggestion({ state: "applied", evidence: bare }), session, track("gtr", { volume: 6 }))).toBeNull();
  expect(whyNotCompare(aSuggestion(), sessionOf(track("gtr")), undefined)).toBe(say.noCompare.noClips);
});
