import { useRef } from "react";
import { player } from "@/playback/studio";
import { words } from "@/text";
import { useMusic } from "@/playback/music";
import { gridLines, timeLabels } from "./beat-grid";
import { LoopLane } from "./loop-lane";
import { MarkerLane } from "./marker-lane";
import { usePointerDrag } from "./use-pointer-drag";
import { RulerHeight, secondsAtX, useView } from "./view-store";

const SeekEveryMs = 100;
const Ticks = { bar: "M# 20v10", beat: "M# 24v6", part: "M# 27v3" };

/** Loop on top, bars and time below it, markers at the bottom. */
export function Ruler() {
  const { from, to, pixelsPerSecond } = useView();
  const music = useMusic();
  const lines = gridLines(music, pixelsPerSecond, from, to);
  const path = lines.map(({ x, strength }) => Ticks[strength].replace("#", String(Math.round(x - from) + 0.5))).join("");
  return (
    <div role="group" aria-label={words.tracks.ruler} className="relative flex-1 border-b border-line bg-panel" style={{ height: RulerHeight }}>
      <SeekLane />
      <div aria-hidden className="pointer-events-none absolute inset-0 overflow-clip tabular select-none">
        <svg className="absolute top-0 h-full" style={{ left: from, width: to - from }}>
          <path d={path} className="fill-none stroke-line-strong" />
        </svg>
        {lines.map(
          ({ x, label, strength }) =>
            label && (
              <span key={x} className={`absolute top-4 pl-1 text-2xs ${strength === "bar" ? "font-medium text-ink" : "text-ink-soft"}`} style={{ left: x }}>
                {label}
              </span>
            ),
        )}
        {timeLabels(pixelsPerSecond, from, to).map(({ x, label }) => (
          <span key={label} className="absolute top-7.5 border-l border-line pl-1 text-[0.625rem] leading-3.5 text-ink-soft" style={{ left: x }}>
            {label}
          </span>
        ))}
      </div>
      <LoopLane />
      <MarkerLane />
    </div>
  );
}

/** A click moves the playhead there, and a drag takes it along. */
function SeekLane() {
  const last = useRef(0);
  const seek = (clientX: number) => player.command({ type: "seek", time_seconds: secondsAtX(clientX) });
  const drag = usePointerDrag<{ x: number }>({
    start: ({ clientX }) => {
      seek(clientX);
      return { x: clientX };
    },
    move: (held, { clientX }) => {
      held.x = clientX;
      const now = performance.now();
      if (now - last.current > SeekEveryMs) {
        last.current = now;
        seek(clientX);
      }
    },
    drop: ({ x }) => seek(x),
    cancel: () => undefined,
  });
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = drag;
  return <div className="absolute inset-x-0 top-4 bottom-0 touch-none" {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }} />;
}
