export type Unit = "dB" | "Hz" | "ms" | "s" | "%" | ":1" | "";

/** A setting of an effect. */
export interface Parameter {
  /** As sessions and suggestions spell it; the suffix tells the unit. */
  name: string;
  label: string;
  unit: Unit;
  min: number;
  max: number;
  /** Taken when a session leaves it out. */
  usual: number;
  taper: "linear" | "log";
  /** The finest step a control should make. */
  step: number;
}

const row = (name: string, label: string, unit: Unit, min: number, usual: number, max: number, step: number, taper: "linear" | "log" = "linear"): Parameter => ({
  name, label, unit, min, max, usual, taper, step,
});

const hz = (name: string, label: string, usual: number, min = 20, max = 20000) => row(name, label, "Hz", min, usual, max, 1, "log");
const gain = (name: string, label: string) => row(name, label, "dB", -24, 0, 24, 0.1);
const quality = (name: string, label: string) => row(name, label, "", 0.1, 1, 18, 0.01, "log");
const threshold = (usual: number, min = -60) => row("threshold_db", "Threshold", "dB", min, usual, 0, 0.1);
const ms = (name: string, label: string, min: number, usual: number, max: number, step = 1) =>
  row(name, label, "ms", min, usual, max, step, min > 0 ? "log" : "linear");
const percent = (name: string, label: string, usual: number, max = 100) => row(name, label, "%", 0, usual, max, 1);
const slope = row("slope_db_per_octave", "Slope per octave", "dB", 12, 12, 48, 12);

/** The settings of every effect, by its type. */
export const parameters = {
  eq: [
    hz("low_shelf_frequency_hz", "Low shelf", 100),
    gain("low_shelf_gain_db", "Low gain"),
    hz("bell_1_frequency_hz", "Bell 1", 400),
    gain("bell_1_gain_db", "Bell 1 gain"),
    quality("bell_1_q", "Bell 1 Q"),
    hz("bell_2_frequency_hz", "Bell 2", 2500),
    gain("bell_2_gain_db", "Bell 2 gain"),
    quality("bell_2_q", "Bell 2 Q"),
    hz("high_shelf_frequency_hz", "High shelf", 8000),
    gain("high_shelf_gain_db", "High gain"),
  ],
  "high-pass": [hz("frequency_hz", "Frequency", 80, 10), slope],
  "low-pass": [hz("frequency_hz", "Frequency", 12000), slope],
  compressor: [
    threshold(-18),
    row("ratio", "Ratio", ":1", 1, 3, 20, 0.1, "log"),
    ms("attack_ms", "Attack", 0.1, 10, 200, 0.1),
    ms("release_ms", "Release", 5, 120, 2000),
    row("knee_db", "Knee", "dB", 0, 6, 24, 0.1),
    row("makeup_db", "Make-up", "dB", -12, 0, 24, 0.1),
  ],
  limiter: [
    row("ceiling_dbtp", "Ceiling", "dB", -24, -1, 0, 0.1),
    ms("release_ms", "Release", 1, 100, 1000),
    ms("lookahead_ms", "Look-ahead", 0.5, 5, 10, 0.1),
  ],
  gate: [
    threshold(-40, -80),
    ms("attack_ms", "Attack", 0.1, 1, 100, 0.1),
    ms("hold_ms", "Hold", 0, 50, 1000),
    ms("release_ms", "Release", 5, 150, 2000),
    row("range_db", "Range", "dB", -80, -24, 0, 0.5),
  ],
  "de-esser": [hz("frequency_hz", "Frequency", 6500, 2000, 16000), threshold(-28), row("range_db", "Range", "dB", 0, 6, 24, 0.1)],
  saturation: [row("drive_db", "Drive", "dB", 0, 4, 36, 0.1), percent("mix_percent", "Mix", 20)],
  delay: [
    ms("time_ms", "Time", 1, 350, 2000),
    row("note_beats", "Note", "", 0, 0, 4, 0.25),
    percent("feedback_percent", "Feedback", 25, 95),
    percent("mix_percent", "Mix", 15),
    percent("width_percent", "Width", 0),
  ],
  reverb: [row("decay_s", "Decay", "s", 0.1, 1.6, 12, 0.1, "log"), ms("pre_delay_ms", "Pre-delay", 0, 20, 250), percent("mix_percent", "Mix", 15)],
  utility: [row("gain_db", "Gain", "dB", -60, 0, 24, 0.1), percent("width_percent", "Width", 100, 200)],
  meter: [],
} satisfies Record<string, Parameter[]>;

/** Every parameter with a number in its range: the given one or the usual one. Names that are not known are left out. */
export function settle(known: readonly Parameter[], given: Readonly<Record<string, number>>): Record<string, number> {
  const settled: Record<string, number> = {};
  for (const { name, min, max, usual } of known) {
    const value = given[name];
    settled[name] = value !== undefined && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : usual;
  }
  return settled;
}
