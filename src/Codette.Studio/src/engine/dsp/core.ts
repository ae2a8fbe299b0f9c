export type Settings = Readonly<Record<string, number>>;

/** The arithmetic of a processor, without Web Audio: stereo in, stereo out. */
export interface Core {
  /** What is taken away now, dB, <= 0. */
  readonly reduction: number;
  /** Takes all parameters, in the units of their names. */
  configure(settings: Settings): void;
  /** May be given the same arrays for in and out. All are of one length. */
  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void;
}

/** One step of a one-pole smoother keeps this share of the past: after `ms` it has gone 63 % of the way. */
export const keep = (ms: number, sampleRate: number): number => (ms > 0 ? Math.exp(-1000 / (ms * sampleRate)) : 0);

const LnPerDb = Math.LN10 / 20;

/** Gain of a level; `Math.exp` is much faster than a power of ten, once per sample. */
export const gainOf = (db: number): number => Math.exp(db * LnPerDb);
export const dbOf = (gain: number): number => Math.log(gain) / LnPerDb;
