import { words } from "@/text";

const { bands, bandShort } = words.mixer.editor;

/** The four bands of the EQ, with the names of their settings. */
export const eqBands = [
  { label: bands[0], letter: bandShort[0], color: "text-accent", hz: "low_shelf_frequency_hz", db: "low_shelf_gain_db", q: null },
  { label: bands[1], letter: bandShort[1], color: "text-good", hz: "bell_1_frequency_hz", db: "bell_1_gain_db", q: "bell_1_q" },
  { label: bands[2], letter: bandShort[2], color: "text-warn", hz: "bell_2_frequency_hz", db: "bell_2_gain_db", q: "bell_2_q" },
  { label: bands[3], letter: bandShort[3], color: "text-bad", hz: "high_shelf_frequency_hz", db: "high_shelf_gain_db", q: null },
] as const;

export type EqBand = (typeof eqBands)[number];

/** The settings with only this band's gain, for its share of the curve. */
export function bandAlone(values: Readonly<Record<string, number>>, band: EqBand): Record<string, number> {
  return { ...values, ...Object.fromEntries(eqBands.filter((each) => each !== band).map((each) => [each.db, 0])) };
}
