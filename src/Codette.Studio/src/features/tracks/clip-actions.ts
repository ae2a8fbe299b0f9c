import { positionNow } from "@/playback/playback-store";
import { beatSeconds } from "@/playback/reading";
import { putClip, removeClip } from "@/session/edits";
import type { Clip } from "@/session/model";
import { selectClip, selectTrack, useSelection } from "@/session/selection-store";
import { change, useSession } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { musicNow } from "@/playback/music";
import { duplicateOf, endTrimmed, moveEdits, spanEdits, splitEdits, startTrimmed, type Span } from "./clip-edits";
import { hasRow } from "./track-edits";

const { changes } = words.tracks;
const FineStep = 0.01;

export interface Placed {
  trackId: string;
  clip: Clip;
}

export const clipName = (clip: Pick<Clip, "name">): string => clip.name || words.tracks.clip.unnamed;

export function selectedClip(): Placed | null {
  const { trackId, clipId } = useSelection.getState();
  const track = useSession.getState().session?.tracks.find((each) => each.id === trackId);
  const clip = track?.clips.find((each) => each.id === clipId);
  return track && clip ? { trackId: track.id, clip } : null;
}

export const useHasSelectedClip = (): boolean => {
  const { trackId, clipId } = useSelection();
  return useSession(({ session }) => session?.tracks.find((track) => track.id === trackId)?.clips.some((clip) => clip.id === clipId) ?? false);
};

export function setSpan({ trackId, clip }: Placed, span: Span): void {
  const { start_seconds, offset_seconds, length_seconds } = span;
  const isMove = offset_seconds === clip.offset_seconds && length_seconds === clip.length_seconds && start_seconds !== clip.start_seconds;
  change(isMove ? changes.moveClip(clipName(clip)) : changes.trimClip(clipName(clip)), spanEdits(trackId, clip, span));
}

export function moveClip({ trackId, clip }: Placed, to: string, start: number): void {
  change(changes.moveClip(clipName(clip)), moveEdits(trackId, to, clip, start));
  selectClip(to, clip.id);
}

/** By a beat, or by 10 ms where it has to be fine. */
export function nudge(placed: Placed, direction: -1 | 1, fine: boolean): void {
  const step = fine ? FineStep : beatSeconds(musicNow());
  moveClip(placed, placed.trackId, Math.max(0, placed.clip.start_seconds + direction * step));
}

/** To the next audio track above or below. */
export function moveToNeighbour(placed: Placed, direction: -1 | 1): void {
  const rows = useSession.getState().session?.tracks.filter((track) => hasRow(track) && track.type === "audio") ?? [];
  const to = rows[rows.findIndex((track) => track.id === placed.trackId) + direction];
  if (to) {
    moveClip(placed, to.id, placed.clip.start_seconds);
  }
}

export function splitSelected(): void {
  const placed = selectedClip();
  const edits = placed ? splitEdits(placed.trackId, placed.clip, positionNow()) : [];
  if (placed && edits.length > 0) {
    change(changes.splitClip(clipName(placed.clip)), edits);
  } else {
    notify({ kind: "info", text: words.tracks.cannotSplit });
  }
}

export function duplicateSelected(): void {
  withSelected(({ trackId, clip }) => {
    const copy = duplicateOf(clip);
    change(changes.duplicateClip(clipName(clip)), [putClip(trackId, copy)]);
    selectClip(trackId, copy.id);
  });
}

export function deleteSelected(): void {
  withSelected(({ trackId, clip }) => {
    change(changes.deleteClip(clipName(clip)), [removeClip(trackId, clip.id)]);
    selectTrack(trackId);
  });
}

export const trimStartToPlayhead = () => withSelected((placed) => setSpan(placed, startTrimmed(placed.clip, positionNow())));
export const trimEndToPlayhead = () => withSelected((placed) => setSpan(placed, endTrimmed(placed.clip, positionNow())));

function withSelected(act: (placed: Placed) => void): void {
  const placed = selectedClip();
  if (placed) {
    act(placed);
  }
}
