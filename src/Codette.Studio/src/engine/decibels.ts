import { SilenceDb } from "@/session/model";

/** Amplitude as a factor (0 is silence) of a level in dB. */
export const toGain = (db: number): number => (db === -Infinity ? 0 : 10 ** (db / 20));

/** Level in dB of an amplitude; -Infinity for silence. */
export const toDb = (gain: number): number => (gain > 0 ? 20 * Math.log10(gain) : -Infinity);

/** Level in dB of a mean square. */
export const powerToDb = (power: number): number => (power > 0 ? 10 * Math.log10(power) : -Infinity);

/** Amplitude of a fader or a send, whose lower end, -60 dB, is silence. */
export const faderGain = (db: number): number => (db <= SilenceDb ? 0 : toGain(db));
