import { create } from "zustand";
import type { ServerClock } from "@/bridge/server-clock";
import { restingReading, secondsAt, type Reading } from "./reading";

interface PlaybackStore {
  /** Changes when somebody does something, not with time; ask {@link positionNow} for the time. */
  reading: Reading;
  metronome: boolean;
  /** The session plays, but this tab has no leave of its browser to sound. */
  silent: boolean;
}

export const usePlayback = create<PlaybackStore>(() => ({ reading: restingReading, metronome: false, silent: false }));

let clock: Pick<ServerClock, "at"> = { at: (performanceNow) => performance.timeOrigin + performanceNow };

export function keepTimeBy(serverClock: Pick<ServerClock, "at">): void {
  clock = serverClock;
}

export const serverTime = (performanceNow = performance.now()): number => clock.at(performanceNow);

/** The playhead in seconds, at a moment of `performance.now()`. */
export const positionNow = (performanceNow = performance.now()): number => secondsAt(usePlayback.getState().reading, clock.at(performanceNow));

/** Takes in a reading; one that only confirms what was known changes nothing, so that nobody draws again. */
export function show(reading: Reading): void {
  const known = usePlayback.getState().reading;
  const drift = Math.abs(secondsAt(known, reading.at) - reading.seconds);
  if (!isSame(known, reading) || drift > 0.01) {
    usePlayback.setState({ reading });
  }
}

function isSame(a: Reading, b: Reading): boolean {
  return (
    a.state === b.state && a.tempo === b.tempo && a.beats === b.beats && a.unit === b.unit && a.version === b.version &&
    a.loop.enabled === b.loop.enabled && a.loop.start === b.loop.start && a.loop.end === b.loop.end
  );
}
