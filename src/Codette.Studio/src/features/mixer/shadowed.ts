import { audible } from "@/engine";
import type { Session } from "@/session/model";

const heard = new WeakMap<Session, Map<string, boolean>>();

/** Whether a track is silent because others are soloed. All strips ask at every change, so one answer per session is kept. */
export function isShadowed(session: Session, trackId: string): boolean {
  if (!session.tracks.some((track) => track.soloed)) {
    return false;
  }

  const known = heard.get(session) ?? audible(session);
  heard.set(session, known);
  return known.get(trackId) === false;
}
