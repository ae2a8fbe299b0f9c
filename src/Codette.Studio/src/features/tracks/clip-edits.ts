import { newId, putClip, removeClip, setClip, type Edit } from "@/session/edits";
import type { Clip } from "@/session/model";

/** The shortest that a clip may become. */
export const ShortestClip = 0.02;

export type Span = Pick<Clip, "start_seconds" | "offset_seconds" | "length_seconds">;

export const spanOf = ({ start_seconds, offset_seconds, length_seconds }: Clip): Span => ({ start_seconds, offset_seconds, length_seconds });

export const endOf = (clip: Span): number => clip.start_seconds + clip.length_seconds;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The clip with its start at another time; what sounds at each moment of the rest stays where it is. */
export function startTrimmed(clip: Clip, start: number): Span {
  const earliest = clip.start_seconds - Math.min(clip.start_seconds, clip.offset_seconds);
  const moved = clamp(start, earliest, endOf(clip) - ShortestClip) - clip.start_seconds;
  return {
    start_seconds: clip.start_seconds + moved,
    offset_seconds: Math.max(0, clip.offset_seconds + moved),
    length_seconds: clip.length_seconds - moved,
  };
}

/** The clip with its end at another time, at most where its recording ends. */
export function endTrimmed(clip: Clip, end: number): Span {
  const longest = Math.max(ShortestClip, clip.source_seconds - clip.offset_seconds);
  return { ...spanOf(clip), length_seconds: clamp(end - clip.start_seconds, ShortestClip, longest) };
}

/** Sets only what differs, so that a click that moved nothing is no change. */
export function spanEdits(track: string, clip: Clip, span: Span): Edit[] {
  const values = Object.fromEntries(Object.entries(span).filter(([name, value]) => clip[name as keyof Span] !== value));
  return Object.keys(values).length > 0 ? [setClip(track, clip.id, values)] : [];
}

/** To another time, another track, or both. */
export function moveEdits(from: string, to: string, clip: Clip, start: number): Edit[] {
  const moved = { ...clip, start_seconds: Math.max(0, start) };
  return from === to ? spanEdits(from, clip, spanOf(moved)) : [removeClip(from, clip.id), putClip(to, moved)];
}

/** Two clips out of one; none where either would be too short. */
export function splitEdits(track: string, clip: Clip, at: number): Edit[] {
  const first = at - clip.start_seconds;
  const second = clip.length_seconds - first;
  if (first < ShortestClip || second < ShortestClip) {
    return [];
  }

  return [
    setClip(track, clip.id, { length_seconds: first }),
    putClip(track, { ...clip, id: newId("clip"), start_seconds: at, offset_seconds: clip.offset_seconds + first, length_seconds: second }),
  ];
}

/** The same once more, right after it. */
export const duplicateOf = (clip: Clip): Clip => ({ ...clip, id: newId("clip"), start_seconds: endOf(clip) });
