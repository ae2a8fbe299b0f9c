import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { newId } from "@/session/edits";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { useMusic } from "@/playback/music";
import { changeTempo, FastestTempo, readTempo, SlowestTempo, tempoText } from "./tempo";

interface Drag {
  y: number;
  tempo: number;
  gesture: string;
  moved: boolean;
}

const PixelsPerBeat = 3;

/** The tempo: drag it up or down, use the arrows (Shift by ten, Alt by a tenth), or click and type. */
export function TempoField({ className }: { className?: string }) {
  const { tempo } = useMusic();
  const [typed, setTyped] = useState<string | null>(null);
  const drag = useRef<Drag | null>(null);
  const arrows = useRef("");
  const dropped = useRef(false);

  const take = () => {
    const value = typed === null || dropped.current ? null : readTempo(typed);
    setTyped(null);
    if (value !== null && value !== tempo) {
      changeTempo(value);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const size = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
      setTyped(null);
      changeTempo((typed === null ? tempo : (readTempo(typed) ?? tempo)) + (event.key === "ArrowUp" ? size : -size), arrows.current);
    } else if (event.key === "Enter" || event.key === "Escape") {
      event.stopPropagation();
      dropped.current = event.key === "Escape";
      event.currentTarget.blur();
    }
  };
  const onPointerDown = (event: PointerEvent<HTMLInputElement>) => {
    if (event.button === 0 && document.activeElement !== event.currentTarget) {
      event.preventDefault(); // it takes the focus when it turns out to be a click
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { y: event.clientY, tempo, gesture: newId("gesture"), moved: false };
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLInputElement>) => {
    const held = drag.current;
    const up = held ? held.y - event.clientY : 0;
    if (held && (held.moved || Math.abs(up) > 3)) {
      held.moved = true;
      const beats = up / PixelsPerBeat;
      changeTempo(event.altKey ? held.tempo + Math.round(beats) / 10 : Math.round(held.tempo + beats), held.gesture);
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLInputElement>) => {
    const clicked = drag.current?.moved === false;
    drag.current = null;
    if (clicked) {
      event.currentTarget.focus();
      event.currentTarget.select();
    }
  };
  return (
    <label
      className={classes(
        "flex h-9 w-22 shrink-0 cursor-ns-resize items-center gap-1 rounded-control border border-line bg-raised px-2.5 focus-within:border-accent hover:border-line-strong",
        className,
      )}
    >
      <input
        role="spinbutton"
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.transport.tempo}
        aria-valuemin={SlowestTempo}
        aria-valuemax={FastestTempo}
        aria-valuenow={tempo}
        aria-valuetext={words.transport.beatsPerMinute(tempoText(tempo))}
        value={typed ?? tempoText(tempo)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => {
          arrows.current = newId("gesture");
          dropped.current = false;
        }}
        onBlur={take}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (drag.current = null)}
        className="w-full min-w-0 cursor-ns-resize touch-none bg-transparent text-right font-medium outline-none tabular focus:cursor-text"
      />
      <span className="text-2xs text-ink-soft">{words.transport.bpm}</span>
    </label>
  );
}
