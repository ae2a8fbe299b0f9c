import { moveTrack, newId, putTrack, removeSend, removeTrack, setTrack, type Edit } from "@/session/edits";
import { MasterId, readTrack, type Clip, type Session, type Track } from "@/session/model";
import { words } from "@/text";
import { palette } from "@/session/track-color";

const RowTypes = ["audio", "instrument", "midi"];

/** Tracks that have a row here; buses, groups and the master live in the mixer. */
export const hasRow = (track: Track): boolean => RowTypes.includes(track.type);

export const nameOf = (track: Pick<Track, "name">): string => track.name || words.tracks.unnamed;

/** After the last row, so before the buses and the master. */
export const placeForRow = (session: Session): number => session.tracks.findLastIndex(hasRow) + 1;

/** The colour that the tracks use least, the earliest of those. */
function freshColor(session: Session): string {
  const used = (color: string) => session.tracks.filter((track) => track.color === color).length;
  return palette.reduce<string>((best, color) => (used(color) < used(best) ? color : best), palette[0]);
}

export function newTrack(session: Session, name?: string, clips: Clip[] = []): Track {
  const count = session.tracks.filter(hasRow).length;
  return { ...readTrack({ id: newId("track"), name: name ?? words.tracks.newTrack(count + 1), type: "audio", color: freshColor(session) }), clips };
}

export function newBus(session: Session): Track {
  const count = session.tracks.filter((track) => track.type === "aux").length;
  return readTrack({ id: newId("bus"), name: words.tracks.newBus(count + 1), type: "aux", color: freshColor(session) });
}

/** Before the master, which stands last. */
export function placeForBus(session: Session): number {
  const master = session.tracks.findIndex((track) => track.type === "master");
  return master < 0 ? session.tracks.length : master;
}

/** What fed the track feeds the master from now on, and sends to it go with it. */
export function deleteEdits(session: Session, id: string): Edit[] {
  const others = session.tracks.filter((track) => track.id !== id);
  return [
    ...others.filter((track) => track.routing === id).map((track) => setTrack(track.id, { routing: MasterId })),
    ...others.flatMap((track) => track.sends.filter((send) => send.destination === id).map((send) => removeSend(track.id, send.id))),
    removeTrack(id),
  ];
}

export const fedBy = (session: Session, id: string): number =>
  session.tracks.filter((track) => track.id !== id && (track.routing === id || track.sends.some((send) => send.destination === id))).length;

/** The same once more below it; everything in it gets an id of its own. */
export function duplicateEdits(session: Session, track: Track): { copy: Track; edits: Edit[] } {
  const copy: Track = {
    ...track,
    id: newId("track"),
    name: words.tracks.copyOf(nameOf(track)),
    armed: false,
    inserts: track.inserts.map((insert) => ({ ...insert, id: newId("insert") })),
    sends: track.sends.map((send) => ({ ...send, id: newId("send") })),
    clips: track.clips.map((clip) => ({ ...clip, id: newId("clip") })),
  };
  return { copy, edits: [putTrack(copy, session.tracks.indexOf(track) + 1)] };
}

/** Puts a track's row at another place among the rows; none when it is there already. */
export function rowMoveEdits(session: Session, id: string, row: number): Edit[] {
  const rows = session.tracks.filter(hasRow);
  const now = rows.findIndex((track) => track.id === id);
  const target = rows[Math.min(rows.length - 1, Math.max(0, row))];
  // Whoever moves down takes the place that its target gets when the mover is taken out, so the index is the same both ways.
  return now < 0 || !target || target.id === id ? [] : [moveTrack(id, session.tracks.indexOf(target))];
}
