import { reaches } from "@/engine/graph/routing";
import { MasterId, type Session, type Track } from "@/session/model";
import { isBus, isMaster, masterOf } from "./channels";

/** Who feeds whom, by outputs and sends, as the session says it: also what is switched off could be switched on. */
function following(session: Session): Map<string, string[]> {
  return new Map(session.tracks.map((track) => [track.id, [track.routing, ...track.sends.map((send) => send.destination)]]));
}

/** The buses that a track can feed without feeding itself. */
export function busesFor(session: Session, track: Track): Track[] {
  const ways = following(session);
  return session.tracks.filter((bus) => isBus(bus) && bus.id !== track.id && !reaches(ways, bus.id, track.id));
}

/** Where a track's output leads: an id of {@link busesFor}, or the master, also when the session names a bus that is gone. */
export function outputOf(session: Session, track: Track): string {
  const isThere = track.routing !== MasterId && session.tracks.some((bus) => bus.id === track.routing && !isMaster(bus));
  return isThere ? track.routing : masterOf(session).id;
}
