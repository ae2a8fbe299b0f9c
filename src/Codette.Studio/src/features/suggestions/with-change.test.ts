import { describe, expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { aSuggestion, compressor } from "./suggestion.testing";
import { withChange, withoutChange } from "./with-change";

const session = sessionOf(track("gtr", { volume: 4, pan: 0.4 }), track("drums", { type: "aux" }));
const trackOf = (made: ReturnType<typeof withChange>) => made?.tracks[0];
const inserted = { id: "x", name: "compressor", type: "compressor", enabled: true, parameters: { ratio: 4, threshold_db: -22, attack_ms: 25 } };

describe("a session with a suggestion", () => {
  it("has the effect at the end of the inserts", () => {
    const eq = { ...inserted, id: "eq", type: "eq" };
    const made = withChange(sessionOf(track("gtr", { inserts: [eq] })), aSuggestion(compressor));
    expect(trackOf(made)?.inserts.map((insert) => insert.type)).toEqual(["eq", "compressor"]);
    expect(trackOf(made)?.inserts[1]?.parameters).toEqual(compressor.parameters.settings);
  });

  it.each([
    ["volume", "volume"],
    ["pan", "pan"],
    ["inputGain", "input_gain"],
  ])("has %s of the wire set as %s", (paramName, field) => {
    const made = withChange(session, aSuggestion({ parameters: { paramName, value: -0.5 } }));
    expect(trackOf(made)).toMatchObject({ [field]: -0.5 });
  });

  it("has its routing and its adjustments", () => {
    expect(trackOf(withChange(session, aSuggestion({ type: "routing", parameters: { destination: "drums" } })))?.routing).toBe("drums");
    const adjusted = withChange(session, aSuggestion({ type: "mixing", parameters: { adjustments: { muted: true, volume: -3 } } }));
    expect(trackOf(adjusted)).toMatchObject({ muted: true, volume: -3, pan: 0.4 });
  });

  it("leaves the session it was given as it is", () => {
    const text = JSON.stringify(session);
    withChange(session, aSuggestion(compressor));
    expect(JSON.stringify(session)).toBe(text);
  });

  it("cannot be made of automation, of a track that is gone, of none, or of what nobody knows", () => {
    expect(withChange(session, aSuggestion({ type: "automation", parameters: { parameterName: "velocity", timePosition: 0, value: 90 } }))).toBeNull();
    expect(withChange(session, aSuggestion({ track_id: "gone" }))).toBeNull();
    expect(withChange(session, aSuggestion({ track_id: undefined }))).toBeNull();
    expect(withChange(session, aSuggestion({ type: "dance", parameters: {} }))).toBeNull();
    expect(withChange(session, aSuggestion({ parameters: { paramName: "volume", value: "loud" } }))).toBeNull();
  });
});

describe("a session without an applied suggestion", () => {
  it("lacks the insert that was added, and no other", () => {
    const own = { ...inserted, id: "mine", parameters: { ratio: 2 } };
    const made = withoutChange(sessionOf(track("gtr", { inserts: [own, inserted] })), aSuggestion(compressor), undefined);
    expect(trackOf(made)?.inserts.map((insert) => insert.id)).toEqual(["mine"]);
  });

  it("is not known once the insert was changed", () => {
    const changed = { ...inserted, parameters: { ...inserted.parameters, ratio: 5 } };
    expect(withoutChange(sessionOf(track("gtr", { inserts: [changed] })), aSuggestion(compressor), undefined)).toBeNull();
  });

  it("takes the control's earlier value from the remembered track, and keeps what was changed since", () => {
    const now = sessionOf(track("gtr", { volume: 0, pan: -1 }));
    expect(trackOf(withoutChange(now, aSuggestion(), track("gtr", { volume: 7 })))).toMatchObject({ volume: 7, pan: -1 });
  });

  it("takes it from the facts when the tab remembers nothing, and is unknown without either", () => {
    const now = sessionOf(track("gtr", { volume: 0 }));
    expect(trackOf(withoutChange(now, aSuggestion(), undefined))?.volume).toBe(4);
    const untold = aSuggestion({ evidence: { rule: "r", origin: "session", facts: {}, knowledge: null } });
    expect(withoutChange(now, untold, undefined)).toBeNull();
  });
});
