import type { Track } from "@/session/model";

/** For memo: a part of a strip is drawn again only when what it shows of the track changed, so that a fader's move stays cheap. */
export function sameTrack(...fields: (keyof Track)[]) {
  const shown: readonly (keyof Track)[] = ["id", "name", "type", ...fields];
  return (before: { track: Track }, after: { track: Track }) => shown.every((field) => before.track[field] === after.track[field]);
}
