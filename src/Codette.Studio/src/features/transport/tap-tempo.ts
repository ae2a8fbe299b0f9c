import { newId } from "@/session/edits";
import { changeTempo } from "./tempo";

/** After so long a silence a tap begins a new count. */
const ForgetMs = 2_500;
const MostTaps = 9;

/** The tempo of taps at these times in ms, or null while there are too few to tell. */
export function tempoOf(taps: readonly number[]): number | null {
  const first = taps[0];
  const last = taps.at(-1);
  if (first === undefined || last === undefined || taps.length < 3 || last <= first) {
    return null;
  }

  return Math.round(((60_000 * (taps.length - 1)) / (last - first)) * 2) / 2; // a hand is not more exact than half a beat
}

let taps: number[] = [];
let gesture = "";

/** Counts a tap; from the third on the tempo follows, and all of it is one step to undo. */
export function tap(now = performance.now()): void {
  const last = taps.at(-1);
  if (last === undefined || now - last > ForgetMs) {
    taps = [];
    gesture = newId("gesture");
  }

  taps = [...taps, now].slice(-MostTaps);
  const tempo = tempoOf(taps);
  if (tempo !== null) {
    changeTempo(tempo, gesture);
  }
}
