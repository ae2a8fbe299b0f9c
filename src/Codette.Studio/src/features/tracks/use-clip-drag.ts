import type { Clip } from "@/session/model";
import { selectClip } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { musicNow } from "@/playback/music";
import { snapped } from "./beat-grid";
import { moveClip, setSpan } from "./clip-actions";
import { endOf, spanOf, type Span } from "./clip-edits";
import { useDrags } from "./drag-store";
import { hasRow } from "./track-edits";
import { usePointerDrag } from "./use-pointer-drag";
import { rowAtY, useView } from "./view-store";

const rowsNow = () => useSession.getState().session?.tracks.filter(hasRow) ?? [];
const toSeconds = (x: number) => x / useView.getState().pixelsPerSecond;
const snap = (seconds: number, free: boolean) => (free ? Math.max(0, seconds) : snapped(seconds, musicNow()));
const endDrag = () => useDrags.setState({ clip: null });
const draggedSpan = (clip: Clip) => useDrags.getState().clip?.span ?? spanOf(clip);

/** Drags a clip in time and to other audio tracks. A finger has to select it first, so that it can scroll over clips. */
export function useClipMove(trackId: string, clip: Clip, row: number, selected: boolean) {
  return usePointerDrag<Clip>({
    start: (event) => {
      const canDrag = event.pointerType !== "touch" || selected;
      selectClip(trackId, clip.id);
      return canDrag ? clip : null;
    },
    move: (held, { x, clientY, free }) => {
      const rows = rowsNow();
      const over = Math.min(rows.length - 1, Math.max(0, rowAtY(clientY)));
      const span = { ...spanOf(held), start_seconds: snap(held.start_seconds + toSeconds(x), free) };
      useDrags.setState({ clip: { id: held.id, span, row: rows[over]?.type === "audio" ? over : row } });
    },
    drop: (held) => {
      const target = useDrags.getState().clip?.row ?? row;
      moveClip({ trackId, clip: held }, rowsNow()[target]?.id ?? trackId, draggedSpan(held).start_seconds);
    },
    cancel: endDrag,
  });
}

export function useClipTrim(trackId: string, clip: Clip, trimmed: (clip: Clip, to: number) => Span, edge: "start" | "end") {
  return usePointerDrag<Clip>({
    start: () => {
      selectClip(trackId, clip.id);
      return clip;
    },
    move: (held, { x, free }) => {
      const from = edge === "start" ? held.start_seconds : endOf(held);
      useDrags.setState({ clip: { id: held.id, span: trimmed(held, snap(from + toSeconds(x), free)), row: null } });
    },
    drop: (held) => setSpan({ trackId, clip: held }, draggedSpan(held)),
    cancel: endDrag,
  });
}
