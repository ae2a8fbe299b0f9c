import { moveTrack, putTrack, setSession, setTrack, putMarker } from "@/session/edits";
import type { Track } from "@/session/model";
import { selectTrack, useSelection } from "@/session/selection-store";
import { change, undo, useSession } from "@/session/session-store";
import { demoSong, demoTracks } from "@/media/demo/song";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { deleteEdits, duplicateEdits, fedBy, hasRow, nameOf, newBus, newTrack, placeForBus, placeForRow, rowMoveEdits } from "./track-edits";

const { changes } = words.tracks;
const sessionNow = () => useSession.getState().session;

export function addTrack(): void {
  const session = sessionNow();
  if (session) {
    const track = newTrack(session);
    change(changes.add(track.name), [putTrack(track, placeForRow(session))]);
    selectTrack(track.id);
  }
}

export function addBus(): void {
  const session = sessionNow();
  if (session) {
    const bus = newBus(session);
    change(changes.add(bus.name), [putTrack(bus, placeForBus(session))]);
    selectTrack(bus.id);
  }
}

export function duplicateTrack(track: Track): void {
  const session = sessionNow();
  if (session) {
    const { copy, edits } = duplicateEdits(session, track);
    change(changes.duplicate(nameOf(track)), edits);
    selectTrack(copy.id);
  }
}

/** Deletes at once and offers to take it back. */
export function deleteTrack(track: Track): void {
  const session = sessionNow();
  if (!session) {
    return;
  }

  const fed = fedBy(session, track.id);
  change(changes.delete(nameOf(track)), deleteEdits(session, track.id));
  const step = useSession.getState().stack.past.at(-1);
  if (useSelection.getState().trackId === track.id) {
    selectTrack(null);
  }

  const takeBack = () => {
    if (useSession.getState().stack.past.at(-1) === step) {
      undo();
    } else if (step) {
      change(changes.add(nameOf(track)), step.undo); // something else was done since, and stays
    }
  };
  notify({
    kind: "info",
    text: fed > 0 ? words.tracks.deletedBus(nameOf(track), fed) : words.tracks.deleted(nameOf(track)),
    action: { label: words.common.undo, run: takeBack },
  });
}

export function renameTrack(track: Track, name: string): void {
  const trimmed = name.trim().slice(0, 200);
  if (trimmed && trimmed !== track.name) {
    change(changes.rename(trimmed), [setTrack(track.id, { name: trimmed })]);
  }
}

export const colorTrack = (track: Track, color: string) => change(changes.color(nameOf(track)), [setTrack(track.id, { color })]);

export const switches = {
  mute: (track: Track) => change(changes.mute(nameOf(track), !track.muted), [setTrack(track.id, { muted: !track.muted })]),
  solo: (track: Track) => change(changes.solo(nameOf(track), !track.soloed), [setTrack(track.id, { soloed: !track.soloed })]),
  arm: (track: Track) => change(changes.arm(nameOf(track), !track.armed), [setTrack(track.id, { armed: !track.armed })]),
};

/** To a row; up and down by one: the row it has now, less or more by one. */
export function moveToRow(track: Track, row: number): void {
  const session = sessionNow();
  if (session) {
    change(changes.move(nameOf(track)), rowMoveEdits(session, track.id, row));
  }
}

export const rowOf = (id: string): number => sessionNow()?.tracks.filter(hasRow).findIndex((track) => track.id === id) ?? -1;

/** The whole demo in one step, and all of it in view; a bus that is there already goes behind its tracks. */
export function loadDemo(): void {
  const { tracks, markers } = demoTracks();
  const { name, tempo } = demoSong;
  const session = sessionNow();
  const others = session?.tracks.filter((each) => !tracks.some((track) => track.id === each.id)) ?? [];
  change(changes.demo, [
    setSession({ name, tempo_bpm: tempo, time_signature: [4, 4] }),
    ...tracks.map((track, index) => putTrack(track, index)),
    ...others.map((track) => moveTrack(track.id, tracks.length - 1)),
    ...markers.map(putMarker),
  ]);
  selectTrack(tracks[0]?.id ?? null);
}
