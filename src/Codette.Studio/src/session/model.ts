import type { components } from "@/api/schema";

type Schemas = components["schemas"];

/** What the server always sends, though a client may leave it out. */
type Told<T> = { [K in keyof T]-?: NonNullable<T[K]> };

/** A processor on a track; its settings by name, in the unit of the name's suffix (threshold_db, attack_ms, …). */
export type Insert = Told<Schemas["InsertWire"]>;

/** A copy of a track's signal that feeds a bus. */
export type Send = Told<Schemas["SendWire"]>;

/** A piece of a recording on the timeline. Which recording is told by `source`: `demo:<part>` or `file:<id>`. */
export type Clip = Told<Schemas["ClipWire"]>;

/** A named place on the timeline. */
export type Marker = Told<Schemas["MarkerWire"]>;

export type Track = Omit<Told<Schemas["TrackWire"]>, "inserts" | "sends" | "clips" | "color"> & {
  /** `#rrggbb`, or null for the colour of its place. */
  color: string | null;
  inserts: Insert[];
  sends: Send[];
  clips: Clip[];
};

/** A session as the server keeps it. */
export type Session = Omit<Told<Schemas["SessionWire"]>, "tracks" | "markers" | "time_signature" | "updated_at"> & {
  time_signature: [beats: number, unit: number];
  tracks: Track[];
  markers: Marker[];
};

/** Where the faders end, in dB; at the lower end it is silent. */
export const SilenceDb = -60;
export const LoudestDb = 12;

export const MasterId = "master";

/** Puts in what a server leaves out because it is null or empty. */
export function readSession(wire: Schemas["SessionWire"]): Session {
  return {
    id: wire.id ?? "default",
    name: wire.name ?? "",
    tempo_bpm: wire.tempo_bpm ?? 120,
    time_signature: [wire.time_signature?.[0] ?? 4, wire.time_signature?.[1] ?? 4],
    tracks: (wire.tracks ?? []).map(readTrack),
    markers: (wire.markers ?? []).map((marker) => ({ ...marker, name: marker.name ?? "" })),
    version: wire.version ?? 0,
  };
}

export function readTrack(wire: Schemas["TrackWire"]): Track {
  return {
    id: wire.id,
    name: wire.name ?? "",
    type: wire.type ?? "audio",
    color: wire.color ?? null,
    volume: wire.volume ?? 0,
    pan: wire.pan ?? 0,
    input_gain: wire.input_gain ?? 0,
    muted: wire.muted ?? false,
    soloed: wire.soloed ?? false,
    armed: wire.armed ?? false,
    routing: wire.routing ?? MasterId,
    inserts: (wire.inserts ?? []).map(readInsert),
    sends: (wire.sends ?? []).map(readSend),
    clips: (wire.clips ?? []).map((clip) => ({ ...clip, name: clip.name ?? "" })),
  };
}

type Named<T> = Partial<T> & { id: string };

export function readInsert(wire: Named<Schemas["InsertWire"]> & { type: string }): Insert {
  return { id: wire.id, name: wire.name ?? wire.type, type: wire.type, enabled: wire.enabled ?? true, parameters: wire.parameters ?? {} };
}

export function readSend(wire: Named<Schemas["SendWire"]> & { destination: string }): Send {
  return { id: wire.id, destination: wire.destination, level: wire.level ?? 0, pre_post: wire.pre_post ?? "post", enabled: wire.enabled ?? true };
}
