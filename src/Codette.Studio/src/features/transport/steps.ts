import { beatSeconds } from "@/playback/reading";
import type { Music } from "@/playback/music";

export type StepSize = "beat" | "bar";

/** The next place of the grid before (-1) or after (+1) a position. */
export function stepped(music: Music, seconds: number, size: StepSize, direction: -1 | 1): number {
  const length = beatSeconds(music) * (size === "bar" ? music.beats : 1);
  const place = seconds / length;
  const near = 1e-3; // what lies on the grid but for the clock's rounding counts as on it
  const next = direction > 0 ? Math.floor(place + near) + 1 : Math.ceil(place - near) - 1;
  return Math.max(0, next * length);
}
