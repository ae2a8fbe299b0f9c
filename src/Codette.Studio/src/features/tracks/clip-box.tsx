import { memo, useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import type { Clip } from "@/session/model";
import { selectClip, useSelection } from "@/session/selection-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { useMusic } from "@/playback/music";
import { placeOf, timeText } from "./beat-grid";
import { clipName, deleteSelected, moveToNeighbour, nudge } from "./clip-actions";
import { ClipContent } from "./clip-content";
import { endTrimmed, spanOf, startTrimmed } from "./clip-edits";
import { useDrags } from "./drag-store";
import { wantSource } from "./sources-store";
import { useClipMove, useClipTrim } from "./use-clip-drag";
import { useZoom } from "./use-zoom";
import { rowHeightOf, useView } from "./view-store";

interface ClipBoxProps {
  trackId: string;
  clip: Clip;
  color: string;
  muted: boolean;
  row: number;
}

/** A clip: drag it, trim it at its ends, or move it with the arrows. */
export const ClipBox = memo(function ClipBox({ trackId, clip, color, muted, row }: ClipBoxProps) {
  const selected = useSelection((state) => state.clipId === clip.id);
  const dragged = useDrags((state) => (state.clip?.id === clip.id ? state.clip : null));
  const rowHeight = useView(rowHeightOf);
  const music = useMusic();
  const box = useRef<HTMLDivElement>(null);
  const span = dragged?.span ?? spanOf(clip);
  useZoom((pixelsPerSecond) => {
    if (box.current) {
      box.current.style.left = `${span.start_seconds * pixelsPerSecond}px`;
      box.current.style.width = `${Math.max(3, span.length_seconds * pixelsPerSecond)}px`;
    }
  });
  const move = useClipMove(trackId, clip, row, selected);
  useEffect(() => wantSource(clip.source), [clip.source]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || move.escape(event)) {
      return;
    }

    const horizontal = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const vertical = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (horizontal && !event.shiftKey) {
      event.preventDefault();
      nudge({ trackId, clip }, horizontal, event.altKey);
    } else if (vertical && event.altKey) {
      event.preventDefault();
      moveToNeighbour({ trackId, clip }, vertical);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      deleteSelected();
    }
  };
  const { bar, beat } = placeOf(music, span.start_seconds);
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = move;
  return (
    <div
      ref={box}
      role="group"
      aria-roledescription={words.tracks.clip.kind}
      aria-label={words.tracks.clip.described(clipName(clip), words.tracks.bar(bar, beat), timeText(span.length_seconds, 1))}
      aria-current={selected || undefined}
      tabIndex={0}
      data-clip={clip.id}
      className={classes(
        "group/clip absolute inset-y-1 isolate overflow-clip rounded-md border outline-offset-1 select-none",
        "border-[color-mix(in_oklab,var(--clip)_65%,var(--color-panel))] bg-[color-mix(in_oklab,var(--clip)_20%,var(--color-panel))]",
        selected && "z-10 ring-2 ring-ink",
        dragged ? "z-20 cursor-grabbing shadow-(--shadow-lift)" : "cursor-grab",
        selected ? "touch-none" : "touch-manipulation",
      )}
      style={{
        ...({ "--clip": muted ? "var(--color-line-strong)" : color } as CSSProperties),
        transform: dragged && dragged.row !== null ? `translateY(${(dragged.row - row) * rowHeight}px)` : undefined,
      }}
      onFocus={(event) => event.target === event.currentTarget && selectClip(trackId, clip.id)}
      onKeyDown={onKeyDown}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
    >
      <ClipContent clip={clip} span={span} color={color} muted={muted} height={rowHeight - 10} />
      <TrimHandle trackId={trackId} clip={clip} edge="start" shown={selected} />
      <TrimHandle trackId={trackId} clip={clip} edge="end" shown={selected} />
    </div>
  );
});

interface TrimHandleProps {
  trackId: string;
  clip: Clip;
  edge: "start" | "end";
  shown: boolean;
}

function TrimHandle({ trackId, clip, edge, shown }: TrimHandleProps) {
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = useClipTrim(trackId, clip, edge === "start" ? startTrimmed : endTrimmed, edge);
  return (
    <div
      aria-hidden
      title={edge === "start" ? words.tracks.clip.trimStart : words.tracks.clip.trimEnd}
      className={classes(
        "absolute inset-y-0 w-2 max-w-1/3 cursor-ew-resize touch-none group-hover/clip:opacity-100 pointer-coarse:w-4",
        edge === "start" ? "left-0" : "right-0",
        shown ? "opacity-100" : "opacity-0",
      )}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
    >
      <div className={classes("absolute inset-y-1 w-1 rounded-full bg-(--clip)", edge === "start" ? "left-0.5" : "right-0.5")} />
    </div>
  );
}
