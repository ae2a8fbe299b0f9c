import { butterworth, magnitudeDb, section } from "../dsp/biquad";
import type { Effect, Response } from "./effect";
import { FilterBank } from "./filter-bank";
import { parameters as known, settle } from "./parameters";

type Side = "high-pass" | "low-pass";

const types = { "high-pass": "highpass", "low-pass": "lowpass" } as const;

/** Sections of 12 dB per octave. */
const read = (side: Side, given: Readonly<Record<string, number>>) => {
  const values = settle(known[side], given);
  const order = 2 * Math.max(1, Math.round((values.slope_db_per_octave ?? 0) / 12));
  return butterworth(order).map((q) => ({ type: types[side], frequency: (values.frequency_hz ?? 0), q }));
};

/** Butterworth filters of 12, 24, 36 and 48 dB per octave, by formula. */
export const passResponse = (side: Side): Response => (given, frequencies, sampleRate = 48000) => {
  const sections = read(side, given).map(({ type, frequency, q }) => section(type, frequency, sampleRate, q));
  return frequencies.map((frequency) => sections.reduce((db, part) => db + magnitudeDb(part, frequency, sampleRate), 0));
};

export function createPass(side: Side, context: BaseAudioContext): Effect {
  const bank = new FilterBank(context);
  return {
    input: bank.input,
    output: bank.output,
    // The node takes the quality of these types in dB.
    set: (given, _tempo, when) => bank.set(read(side, given).map((part) => ({ ...part, q: 20 * Math.log10(part.q), gain: 0, idle: false })), when),
    response: (given, frequencies) => passResponse(side)(given, frequencies, context.sampleRate),
    dispose: () => bank.dispose(),
  };
}
