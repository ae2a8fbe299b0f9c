import { effectOf, type Parameter } from "@/engine";
import { MasterId, type Session } from "@/session/model";
import { words } from "@/text";
import type { Suggestion } from "./api/suggest";
import { changeOf, type AdjustmentName, type Change } from "./change-of";

/** What Apply will do, or did, in one sentence; null when the studio does not know the change. */
export function changeInWords(suggestion: Suggestion, session: Session | null): string | null {
  const { suggestions: say } = words;
  const change = changeOf(suggestion);
  const track = session?.tracks.find((each) => each.id === suggestion.track_id);
  const isDone = suggestion.state === "applied";
  const name = track?.name ?? suggestion.evidence.facts.track ?? say.aTrack;
  switch (change?.type) {
    case undefined:
      return null;
    case "effect":
      return say.addsEffect(isDone, say.an(effectOf(change.effectType)?.label ?? change.effectType), name, settingsInWords(change));
    case "parameter": {
      const says = { volume: say.setsFader, pan: say.setsPan, inputGain: say.setsGain }[change.paramName];
      const now = track?.[change.paramName === "inputGain" ? "input_gain" : change.paramName];
      return says(isDone, name, change.value, now === change.value ? undefined : now);
    }
    case "routing":
      return say.routes(isDone, name, nameOf(change.destination, session));
    case "mixing":
      return say.adjusts(name, adjustmentsInWords(change.adjustments));
    case "automation":
      return say.automates(change.parameterName);
  }
}

function nameOf(destination: string, session: Session | null): string {
  const bus = session?.tracks.find((each) => each.id === destination);
  return bus?.name ?? (destination === MasterId ? words.suggestions.aMaster : destination);
}

type EffectChange = Extract<Change, { type: "effect" }>;

function settingsInWords({ effectType, settings = {} }: EffectChange): string {
  const known = effectOf(effectType)?.parameters ?? [];
  const bands = bandsIn(settings);
  const others = Object.entries(settings)
    .filter(([name]) => !bands.some((band) => name.startsWith(band)))
    .map(([name, value]) => settingInWords(name, value, known.find((each) => each.name === name)));
  return [...bands.map((band) => bandInWords(band, settings)), ...others].join(", ");
}

/** `bell_1`, `high_shelf`: what has a frequency and a gain is said together. */
const bandsIn = (settings: Record<string, number>): string[] =>
  Object.keys(settings)
    .filter((name) => name.endsWith("_gain_db"))
    .map((name) => name.slice(0, -"_gain_db".length))
    .filter((band) => settings[`${band}_frequency_hz`] !== undefined);

const bandInWords = (band: string, settings: Record<string, number>): string =>
  words.suggestions.band(settings[`${band}_gain_db`] ?? 0, settings[`${band}_frequency_hz`] ?? 0, settings[`${band}_q`]);

const Units: readonly (readonly [suffix: string, unit: string])[] = [
  ["_db_per_octave", "dB"], ["_dbtp", "dBTP"], ["_db", "dB"], ["_hz", "Hz"], ["_ms", "ms"], ["_percent", "%"], ["_s", "s"],
];

function settingInWords(name: string, value: number, known: Parameter | undefined): string {
  const [suffix = "", unit = known?.unit ?? ""] = Units.find(([end]) => name.endsWith(end)) ?? [];
  return words.suggestions.setting(known?.label ?? name.slice(0, name.length - suffix.length).replaceAll("_", " "), value, unit);
}

function adjustmentsInWords(adjustments: Partial<Record<AdjustmentName, number | boolean>>): string {
  const says = words.suggestions.adjustments as Record<AdjustmentName, (value: never) => string>;
  return (Object.entries(adjustments) as [AdjustmentName, never][]).map(([name, value]) => says[name](value)).join(", ");
}
