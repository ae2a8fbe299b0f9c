import type { KeyboardEvent } from "react";
import { useShallow } from "zustand/react/shallow";
import { usePlayback } from "@/playback/playback-store";
import { beatSeconds } from "@/playback/reading";
import { player } from "@/playback/studio";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { musicNow, useMusic } from "@/playback/music";
import { placeOf, snapped } from "./beat-grid";
import { useDrags } from "./drag-store";
import { usePointerDrag, type DragMove } from "./use-pointer-drag";
import { secondsAtX, useView } from "./view-store";

interface Range {
  start: number;
  end: number;
}

const say = words.tracks;
const Shortest = 0.05;

const preview = (loop: Range | null) => useDrags.setState({ loop });
const draw = (from: number, to: number) => preview({ start: Math.min(from, to), end: Math.max(from, to) });
const at = ({ clientX, free }: Pick<DragMove, "clientX" | "free">) => (free ? secondsAtX(clientX) : snapped(secondsAtX(clientX), musicNow()));

function setLoop({ start, end }: Range, enabled: boolean): void {
  if (end - start >= Shortest) {
    player.command({ type: "loop", enabled, start_seconds: start, end_seconds: end });
  }
}

const drop = (enabled: boolean) => {
  const range = useDrags.getState().loop;
  if (range) {
    setLoop(range, enabled);
  }
};

/** The upper part of the ruler: dragging sets the loop. */
export function LoopLane() {
  const drag = usePointerDrag<{ from: number }>({
    start: (event) => ({ from: at({ clientX: event.clientX, free: event.altKey }) }),
    move: ({ from }, move) => draw(from, at(move)),
    drop: () => drop(true),
    cancel: () => preview(null),
  });
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = drag;
  return (
    <div title={say.dragLoop} className="absolute inset-x-0 top-0 h-4 cursor-crosshair touch-none bg-sunken" {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}>
      <LoopRange />
    </div>
  );
}

/** The range that is shown: the one that is being dragged, else the transport's. */
export function useLoopRange(): Range & { enabled: boolean } {
  const { enabled, start, end } = usePlayback(useShallow((state) => state.reading.loop));
  const dragged = useDrags((state) => state.loop);
  return dragged ? { ...dragged, enabled: true } : { enabled, start, end };
}

function LoopRange() {
  const { enabled, start, end } = useLoopRange();
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  const body = usePointerDrag<Range & { from: number }>({
    start: (event) => ({ start, end, from: at({ clientX: event.clientX, free: event.altKey }) }),
    move: (held, move) => {
      if (!enabled) {
        draw(held.from, at(move)); // a range that is switched off is no more in the way than an empty lane
        return;
      }

      const wanted = Math.max(0, held.start + move.x / useView.getState().pixelsPerSecond);
      const moved = move.free ? wanted : snapped(wanted, musicNow());
      preview({ start: moved, end: moved + held.end - held.start });
    },
    drop: () => drop(true),
    click: (range) => setLoop(range, !enabled),
    cancel: () => preview(null),
  });
  if (end - start < Shortest) {
    return null;
  }

  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = body;
  return (
    <div
      title={enabled ? say.loopRange : say.loopOff}
      className={classes(
        "absolute inset-y-0.5 flex touch-none justify-between rounded-sm",
        enabled ? "cursor-grab bg-accent-solid" : "border border-line-strong bg-hover",
      )}
      style={{ left: start * pixelsPerSecond, width: Math.max(8, (end - start) * pixelsPerSecond) }}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
    >
      <Handle edge="start" range={{ start, end }} enabled={enabled} />
      <Handle edge="end" range={{ start, end }} enabled={enabled} />
    </div>
  );
}

function Handle({ edge, range, enabled }: { edge: keyof Range; range: Range; enabled: boolean }) {
  const music = useMusic();
  const moved = (from: Range, to: number): Range =>
    edge === "start" ? { ...from, start: Math.max(0, Math.min(to, from.end - Shortest)) } : { ...from, end: Math.max(to, from.start + Shortest) };
  const drag = usePointerDrag<Range>({
    start: () => range,
    move: (from, move) => preview(moved(from, at(move))),
    drop: () => drop(enabled),
    cancel: () => preview(null),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!drag.escape(event) && direction) {
      event.preventDefault();
      setLoop(moved(range, event.altKey ? range[edge] + direction * 0.01 : snapped(range[edge] + direction * beatSeconds(music), music)), enabled);
    }
  };
  const { bar, beat } = placeOf(music, range[edge]);
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = drag;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={edge === "start" ? say.loopStart : say.loopEnd}
      aria-valuemin={0}
      aria-valuenow={Number(range[edge].toFixed(3))}
      aria-valuetext={say.bar(bar, beat)}
      className={classes("h-full w-2 cursor-ew-resize touch-none rounded-sm", enabled ? "bg-on-accent/35" : "bg-line-strong")}
      onKeyDown={onKeyDown}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
    />
  );
}

/** The loop over the rows. */
export function LoopShade() {
  const { enabled, start, end } = useLoopRange();
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  return enabled && end - start >= Shortest ? (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-y-0 border-x border-accent/50 bg-accent/6"
      style={{ left: start * pixelsPerSecond, width: (end - start) * pixelsPerSecond }}
    />
  ) : null;
}
