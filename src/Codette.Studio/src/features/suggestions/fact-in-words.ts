import { words } from "@/text";

const Units: readonly (readonly [suffix: string, unit: string])[] = [["_db", "dB"], ["_bpm", "BPM"], ["_ms", "ms"], ["_hz", "Hz"]];

/** A fact of a rule as people read it: `fader_db: "-20"` is "Fader: −20 dB". */
export function factInWords(name: string, value: string): { name: string; value: string } {
  const [suffix = "", unit = ""] = Units.find(([end]) => name.endsWith(end)) ?? [];
  const plain = name.slice(0, name.length - suffix.length).replaceAll("_", " ");
  const figure = value !== "" && Number.isFinite(Number(value));
  const isPan = figure && /(^|_)pan$/.test(name);
  const signed = isPan ? words.suggestions.panFact(Number(value)) : figure ? value.replace("-", "−").replace(/^(?=\d)/, unit === "dB" && Number(value) > 0 ? "+" : "") : value;
  return {
    name: words.suggestions.factNames[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1),
    value: figure && unit ? `${signed} ${unit}` : signed,
  };
}
