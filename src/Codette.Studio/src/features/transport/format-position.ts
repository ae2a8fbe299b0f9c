import { barsAt } from "@/playback/reading";
import type { Music } from "@/playback/music";

/** Bar, beat and hundredths of a beat: `12.3.50`. */
export function inBars(music: Music, seconds: number): string {
  const { bar, beat, share } = barsAt(music, seconds);
  return `${bar}.${beat}.${String(Math.min(99, Math.floor(share * 100 + 1e-6))).padStart(2, "0")}`;
}

/** Minutes, seconds and milliseconds: `1:04.250`. */
export function inMinutes(seconds: number): string {
  const ms = Math.floor(seconds * 1000 + 1e-6);
  const rest = String(Math.floor(ms / 1000) % 60).padStart(2, "0");
  return `${Math.floor(ms / 60_000)}:${rest}.${String(ms % 1000).padStart(3, "0")}`;
}
