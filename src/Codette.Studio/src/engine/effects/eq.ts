import { magnitudeDb, section, type Shape } from "../dsp/biquad";
import type { Effect, Response } from "./effect";
import { FilterBank } from "./filter-bank";
import { parameters as known, settle } from "./parameters";

const names: readonly { type: Shape & BiquadFilterType; name: string }[] = [
  { type: "lowshelf", name: "low_shelf" },
  { type: "peaking", name: "bell_1" },
  { type: "peaking", name: "bell_2" },
  { type: "highshelf", name: "high_shelf" },
];

const read = (given: Readonly<Record<string, number>>) => {
  const values = settle(known.eq, given);
  return names.map(({ type, name }) => {
    const gain = values[`${name}_gain_db`] ?? 0;
    return { type, frequency: (values[`${name}_frequency_hz`] ?? 0), q: values[`${name}_q`] ?? 1, gain, idle: gain === 0 };
  });
};

/** The sum of the bands by formula. */
export const eqResponse: Response = (given, frequencies, sampleRate = 48000) => {
  const sections = read(given).map(({ type, frequency, q, gain }) => section(type, frequency, sampleRate, q, gain));
  return frequencies.map((frequency) => sections.reduce((db, band) => db + magnitudeDb(band, frequency, sampleRate), 0));
};

export function createEq(context: BaseAudioContext): Effect {
  const bank = new FilterBank(context);
  return {
    input: bank.input,
    output: bank.output,
    set: (given, _tempo, when) => bank.set(read(given), when),
    response: (given, frequencies) => eqResponse(given, frequencies, context.sampleRate),
    dispose: () => bank.dispose(),
  };
}
