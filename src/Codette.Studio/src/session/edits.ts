import type { Clip, Insert, Marker, Send, Session, Track } from "./model";

/** One step of a change, as the server takes it (docs/protocol, `edit`). An address names what it is about. */
export type Edit =
  | { op: "set"; at: string; values: Record<string, unknown> }
  | { op: "put"; at: string; value: object; index?: number }
  | { op: "remove"; at: string }
  | { op: "move"; at: string; index: number };

/** An id as a part of an address: clients may have put anything into theirs. */
const part = encodeURIComponent;

/** The lists and ids that an address leads through. */
export const partsOf = (at: string): string[] => at.split("/").map(decodeURIComponent);

type TrackValues = Partial<Omit<Track, "id" | "inserts" | "sends" | "clips">>;

export const setSession = (values: Partial<Pick<Session, "name" | "tempo_bpm" | "time_signature">>): Edit => ({ op: "set", at: "", values });

export const setTrack = (track: string, values: TrackValues): Edit => ({ op: "set", at: `tracks/${part(track)}`, values });
export const putTrack = (track: Track, index?: number): Edit => put(`tracks/${part(track.id)}`, track, index);
export const removeTrack = (track: string): Edit => ({ op: "remove", at: `tracks/${part(track)}` });
export const moveTrack = (track: string, index: number): Edit => ({ op: "move", at: `tracks/${part(track)}`, index });

/** Parameters that are not named stay as they are. */
export const setInsert = (track: string, insert: string, values: Partial<Omit<Insert, "id">>): Edit => ({
  op: "set",
  at: `tracks/${part(track)}/inserts/${part(insert)}`,
  values,
});
export const putInsert = (track: string, insert: Insert, index?: number): Edit => put(`tracks/${part(track)}/inserts/${part(insert.id)}`, insert, index);
export const removeInsert = (track: string, insert: string): Edit => ({ op: "remove", at: `tracks/${part(track)}/inserts/${part(insert)}` });
export const moveInsert = (track: string, insert: string, index: number): Edit => ({ op: "move", at: `tracks/${part(track)}/inserts/${part(insert)}`, index });

export const setSend = (track: string, send: string, values: Partial<Omit<Send, "id">>): Edit => ({
  op: "set",
  at: `tracks/${part(track)}/sends/${part(send)}`,
  values,
});
export const putSend = (track: string, send: Send): Edit => put(`tracks/${part(track)}/sends/${part(send.id)}`, send);
export const removeSend = (track: string, send: string): Edit => ({ op: "remove", at: `tracks/${part(track)}/sends/${part(send)}` });

export const setClip = (track: string, clip: string, values: Partial<Omit<Clip, "id">>): Edit => ({
  op: "set",
  at: `tracks/${part(track)}/clips/${part(clip)}`,
  values,
});
export const putClip = (track: string, clip: Clip): Edit => put(`tracks/${part(track)}/clips/${part(clip.id)}`, clip);
export const removeClip = (track: string, clip: string): Edit => ({ op: "remove", at: `tracks/${part(track)}/clips/${part(clip)}` });

export const setMarker = (marker: string, values: Partial<Omit<Marker, "id">>): Edit => ({ op: "set", at: `markers/${part(marker)}`, values });
export const putMarker = (marker: Marker): Edit => put(`markers/${part(marker.id)}`, marker);
export const removeMarker = (marker: string): Edit => ({ op: "remove", at: `markers/${part(marker)}` });

function put(at: string, value: object, index?: number): Edit {
  return index === undefined ? { op: "put", at, value } : { op: "put", at, value, index };
}

let counter = 0;

/** An id that is new in every tab: time, chance and a count, short enough to be read in a log. */
export function newId(kind: string): string {
  counter += 1;
  const chance = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `${kind}-${Date.now().toString(36)}-${chance.toString(36)}${counter.toString(36)}`;
}
