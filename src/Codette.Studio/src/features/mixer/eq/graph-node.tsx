import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { newId } from "@/session/edits";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { GestureRow } from "../values/gesture-row";
import { HighestHz, hzOfShare, LowestHz, RangeDb, shareOfDb, shareOfHz } from "./graph-scale";

const { editor } = words.mixer;

const FineShare = 0.2;
const GainStepDb = 0.5;
const QStep = 2 ** (1 / 4);
const Semitone = 2 ** (1 / 12);
const FineStep = 2 ** (1 / 48);

/** A place in the graph; a gain or Q that is null cannot be changed. */
export interface Place {
  hz: number;
  db: number | null;
  q: number | null;
}

interface GraphNodeProps {
  label: string;
  letter: string;
  /** A text colour class; the node takes its own from it. */
  color: string;
  place: Place;
  spoken: string;
  limits: { hz: readonly [number, number]; q: readonly [number, number] };
  isActive: boolean;
  onActive(): void;
  /** Only what changed. */
  onChange(place: Partial<Place>, gesture: string): void;
  /** A double click: without gain again. */
  onLevel(): void;
}

/** A handle on a curve: dragged for frequency and gain (Shift: fine), turned by the wheel for Q, and all of it by keys. */
export function GraphNode({ label, letter, color, place, spoken, limits, isActive, onActive, onChange, onLevel }: GraphNodeProps) {
  const node = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; y: number; hzShare: number; dbShare: number; gesture: string } | null>(null);
  const [row] = useState(() => new GestureRow());

  const setHz = (hz: number) => ({ hz: Math.round(clamp(hz, Math.max(LowestHz, limits.hz[0]), Math.min(HighestHz, limits.hz[1]))) });
  const setDb = (db: number) => (place.db === null ? {} : { db: Number(clamp(db, -RangeDb, RangeDb).toFixed(1)) });
  const setQ = (q: number) => (place.q === null ? {} : { q: Number(clamp(q, ...limits.q).toFixed(2)) });
  const turnQ = useRef<(count: number) => void>(() => undefined);
  useEffect(() => {
    turnQ.current = (count) => {
      if (place.q !== null) {
        onChange(setQ(place.q * QStep ** count), row.next());
      }
    };
  });
  useEffect(() => {
    const target = node.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      turnQ.current(-Math.sign(event.deltaY || event.deltaX));
    };
    target?.addEventListener("wheel", turn, { passive: false });
    return () => target?.removeEventListener("wheel", turn);
  }, []);

  const move = (event: PointerEvent<HTMLDivElement>) => {
    const held = drag.current;
    const graph = event.currentTarget.parentElement;
    if (held && graph) {
      const share = event.shiftKey ? FineShare : 1;
      held.hzShare = clamp(held.hzShare + ((event.clientX - held.x) / graph.clientWidth) * share, 0, 1);
      held.dbShare = clamp(held.dbShare + ((event.clientY - held.y) / graph.clientHeight) * share, 0, 1);
      held.x = event.clientX;
      held.y = event.clientY;
      onChange({ ...setHz(hzOfShare(held.hzShare)), ...setDb(RangeDb - held.dbShare * 2 * RangeDb) }, held.gesture);
    }
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const x = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const y = { ArrowUp: 1, ArrowDown: -1 }[event.key] ?? 0;
    if ((x === 0 && y === 0) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    event.preventDefault();
    if (x !== 0) {
      onChange(setHz(stepHz(place.hz, x, event.shiftKey)), row.next());
    } else if (event.shiftKey) {
      turnQ.current(y);
    } else if (place.db !== null) {
      onChange(setDb(place.db + y * GainStepDb), row.next());
    }
  };

  return (
    <div
      ref={node}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={editor.node}
      aria-valuemin={place.db === null ? limits.hz[0] : -RangeDb}
      aria-valuemax={place.db === null ? limits.hz[1] : RangeDb}
      aria-valuenow={place.db ?? place.hz}
      aria-valuetext={spoken}
      onFocus={onActive}
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, y: event.clientY, hzShare: shareOfHz(place.hz), dbShare: shareOfDb(place.db ?? 0), gesture: newId("gesture") };
        }
      }}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={onLevel}
      onKeyDown={press}
      style={{ left: `${clamp(shareOfHz(place.hz), 0, 1) * 100}%`, top: `${clamp(shareOfDb(place.db ?? 0), 0, 1) * 100}%` }}
      className={classes("absolute flex size-8 -translate-1/2 cursor-grab touch-none select-none items-center justify-center rounded-full active:cursor-grabbing", color, isActive && "z-10")}
    >
      <span className={classes("flex size-5 items-center justify-center rounded-full border-2 border-current text-2xs font-bold", isActive ? "bg-current" : "bg-raised")}>
        <span className={isActive ? "text-page" : "text-current"}>{letter}</span>
      </span>
    </div>
  );
}

/** A step of frequency that is at least one hertz, also where a semitone is less. */
function stepHz(hz: number, count: number, isFine: boolean): number {
  const aimed = hz * (isFine ? FineStep : Semitone) ** count;
  return Math.abs(aimed - hz) < 1 ? hz + count : aimed;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
