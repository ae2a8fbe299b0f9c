import type { TransportFrame } from "@/bridge/frames";

/** The transport as it was at one moment of the server's clock; every later position follows from it. */
export interface Reading {
  state: "stopped" | "playing" | "paused";
  /** Where the playhead was, in seconds, at `at`. */
  seconds: number;
  /** The server's time in ms since 1970. */
  at: number;
  tempo: number;
  beats: number;
  unit: number;
  loop: { enabled: boolean; start: number; end: number };
  version: number;
}

export const restingReading: Reading = {
  state: "stopped",
  seconds: 0,
  at: 0,
  tempo: 120,
  beats: 4,
  unit: 4,
  loop: { enabled: false, start: 0, end: 0 },
  version: 0,
};

export function readTransport(frame: TransportFrame): Reading {
  return {
    state: frame.state,
    seconds: frame.time_seconds,
    at: frame.timestamp_ms,
    tempo: frame.bpm,
    beats: frame.time_signature[0],
    unit: frame.time_signature[1],
    loop: { enabled: frame.loop_enabled, start: frame.loop_start, end: frame.loop_end },
    version: frame.version,
  };
}

/** Where the playhead is at a moment of the server's clock, by the server's rule: one that began beyond the loop's end plays on. */
export function secondsAt(reading: Reading, serverMs: number): number {
  if (reading.state !== "playing") {
    return reading.seconds;
  }

  const raw = reading.seconds + Math.max(0, serverMs - reading.at) / 1000;
  const { enabled, start, end } = reading.loop;
  return enabled && end > start && reading.seconds < end && raw >= end ? start + ((raw - start) % (end - start)) : raw;
}

/** Bar and beat from 1, and the share of the beat that has passed, at the tempo of the reading. */
export function barsAt(reading: Pick<Reading, "tempo" | "beats" | "unit">, seconds: number): { bar: number; beat: number; share: number } {
  const beats = (seconds * reading.tempo * reading.unit) / (60 * 4);
  const whole = Math.floor(beats + 1e-9);
  return { bar: Math.floor(whole / reading.beats) + 1, beat: (whole % reading.beats) + 1, share: Math.max(0, beats - whole) };
}

/** How long one beat of the time signature lasts, in seconds; the tempo counts quarter notes. */
export const beatSeconds = (reading: Pick<Reading, "tempo" | "unit">): number => (60 / reading.tempo) * (4 / reading.unit);
