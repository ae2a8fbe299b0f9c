import type { Suggestion } from "./api/suggest";

/** A suggestion as the server tells it. */
export const aSuggestion = (values: Partial<Omit<Suggestion, "parameters">> & { parameters?: object } = {}): Suggestion =>
  ({
    id: "s-1",
    type: "parameter",
    title: "Bring the fader of Guitar back to 0 dB",
    description: "Its fader stands at +4 dB.",
    parameters: { paramName: "volume", value: 0 },
    confidence: 0.733,
    category: "gain-staging",
    source: "rules",
    evidence: { rule: "hot-fader", origin: "session", facts: { track: "Guitar", fader_db: "4" }, knowledge: "faders-near-unity" },
    state: "offered",
    track_id: "gtr",
    session: "default",
    offered_at: "2026-11-26T19:00:00Z",
    changed_at: "2026-11-26T19:00:00Z",
    ...values,
  }) as Suggestion;

export const compressor = {
  type: "effect",
  parameters: { effectType: "compressor", settings: { ratio: 4, threshold_db: -22, attack_ms: 25 } },
};
