import { LoudestDb, SilenceDb } from "@/session/model";

/** Marks of the fader's way: most of it lies where mixes are made, from -20 dB to +12 dB. 0 dB is at three quarters. */
const marks: readonly (readonly [position: number, db: number])[] = [
  [0, SilenceDb],
  [0.1, -40],
  [0.28, -20],
  [0.5, -10],
  [0.75, 0],
  [1, LoudestDb],
];

/** The level, dB, of a fader's position 0..1 (beyond: its ends). At 0 it is -Infinity: silence. */
export function faderToDb(position: number): number {
  if (!(position > 0)) return -Infinity;
  return between(Math.min(position, 1), 0, 1);
}

/** The position 0..1 of a level in dB; -60 dB and less is 0, +12 dB and more is 1. */
export function dbToFader(db: number): number {
  if (!(db > SilenceDb)) return 0;
  return between(Math.min(db, LoudestDb), 1, 0);
}

function between(value: number, from: 0 | 1, to: 0 | 1): number {
  const at = marks.findIndex((mark) => value <= mark[from]);
  const [low, high] = marks.slice(Math.max(0, at - 1), Math.max(0, at - 1) + 2);
  if (!low || !high) return 0;
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to]);
}
