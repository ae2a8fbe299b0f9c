import { type Insert, readSession, type Send, type Session, type Track } from "@/session/model";

type Wire = Parameters<typeof readSession>[0];
type TrackParts = Partial<Omit<Track, "inserts" | "sends">> & { inserts?: Partial<Insert>[]; sends?: Partial<Send>[] };

/** For tests: a session of the tracks, each with an id and what differs from a usual track. */
export function sessionOf(...tracks: TrackParts[]): Session {
  return readSession({ tracks } as unknown as Wire);
}

/** Samples of a sine. */
export function sine(hz: number, amplitude: number, seconds: number, sampleRate = 48000): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / sampleRate));
}

export function constant(value: number, length: number): Float32Array<ArrayBuffer> {
  return new Float32Array(length).fill(value);
}
