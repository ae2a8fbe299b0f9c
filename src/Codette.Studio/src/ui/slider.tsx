import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { classes } from "./classes";

/** How a value lies on its way: 0 is its lower end, 1 its upper. */
export interface Taper {
  toPosition(value: number): number;
  toValue(position: number): number;
}

export interface SlidingOptions {
  label: string;
  value: number;
  min: number;
  max: number;
  /** What a double click sets. */
  usual: number;
  /** What an arrow key, or a notch of the wheel, adds; with Shift it is the fine one. */
  step: number;
  fine: number;
  /** Straight when left out. */
  taper?: Taper;
  /** Whether a step is of the value, or, as for hertz, a hundredth of the way (fine: a thousandth). */
  steps?: "value" | "way";
  /** What values are rounded to. */
  grid: number;
  axis: "x" | "y";
  /** How many pixels lead from end to end. */
  travel(element: HTMLElement): number;
  /** The value in words: "-3.2 dB". */
  text: string;
  disabled?: boolean;
  /** All changes of one drag, or of one turn of the wheel, name the same gesture. */
  onChange(value: number, gesture: string): void;
}

const Page = 10;
/** Steps that follow one another faster than this are one gesture. */
const PauseMs = 700;
const FineShare = 0.1;
const NotchPx = 50;

let gestures = 0;
const newGesture = () => `slide-${++gestures}`;

/** What happens at a slider between its renders. */
interface Held {
  options: SlidingOptions;
  drag: { at: number; position: number; gesture: string } | null;
  /** The gesture of the last step, and until when another one joins it. */
  gesture: string;
  until: number;
  turned: number;
}

/**
 * The behaviour of a slider, a knob or a fader: it is dragged from where it stands (Shift: fine), turned by the wheel, moved by
 * keys, and set back by a double click. Gives the properties of its element.
 */
export function useSliding(options: SlidingOptions) {
  const element = useRef<HTMLDivElement>(null);
  const held = useRef<Held>({ options, drag: null, gesture: "", until: 0, turned: 0 });
  useEffect(() => {
    held.current.options = options;
  });
  useEffect(() => {
    const target = element.current;
    const hear = (event: WheelEvent) => turn(held.current, event);
    target?.addEventListener("wheel", hear, { passive: false }); // React's own listener could not keep the page from scrolling
    return () => target?.removeEventListener("wheel", hear);
  }, []);

  const { label, value, min, max, text, axis, disabled } = options;
  return {
    ref: element,
    role: "slider" as const,
    tabIndex: disabled ? -1 : 0,
    "aria-label": label,
    "aria-valuemin": min,
    "aria-valuemax": max,
    "aria-valuenow": value,
    "aria-valuetext": text,
    "aria-orientation": axis === "x" ? ("horizontal" as const) : ("vertical" as const),
    "aria-disabled": disabled || undefined,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button === 0 && !disabled) {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current.drag = { at: along(axis, event), position: toPosition(options, value), gesture: newGesture() };
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => drag(held.current, event),
    onPointerUp: () => (held.current.drag = null),
    onPointerCancel: () => (held.current.drag = null),
    onDoubleClick: () => set(held.current, options.usual, newGesture()),
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => press(held.current, event),
  };
}

function set(held: Held, value: number, gesture: string): void {
  const { min, max, grid, value: known, disabled, onChange } = held.options;
  const next = Math.min(Math.max(Number((Math.round(value / grid) * grid).toFixed(6)), min), max);
  if (next !== known && !disabled) {
    held.options = { ...held.options, value: next }; // two events may come before the next render
    onChange(next, gesture);
  }
}

function drag(held: Held, event: PointerEvent<HTMLDivElement>): void {
  if (!held.drag) {
    return;
  }

  const at = along(held.options.axis, event);
  const moved = (at - held.drag.at) / Math.max(1, held.options.travel(event.currentTarget));
  if (moved !== 0) {
    held.drag.at = at;
    held.drag.position = Math.min(Math.max(held.drag.position + moved * (event.shiftKey ? FineShare : 1), 0), 1);
    set(held, toValue(held.options, held.drag.position), held.drag.gesture);
  }
}

function turn(held: Held, event: WheelEvent): void {
  const sideways = event.shiftKey && event.deltaY === 0; // some systems make a sideways turn of Shift and the wheel
  if (event.ctrlKey || held.options.disabled || (!sideways && Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
    return;
  }

  event.preventDefault();
  held.turned += (sideways ? event.deltaX : event.deltaY) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? NotchPx : 1);
  if (Math.abs(held.turned) >= NotchPx) {
    step(held, -Math.sign(held.turned), event.shiftKey);
    held.turned = 0;
  }
}

function press(held: Held, event: KeyboardEvent<HTMLDivElement>): void {
  const { min, max, usual } = held.options;
  const target = event.key === "Home" ? min : event.key === "End" ? max : /^(Delete|Backspace)$/.test(event.key) ? usual : null;
  const count = keySteps[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || (target === null && !count)) {
    return;
  }

  event.preventDefault();
  if (count) {
    step(held, count, event.shiftKey);
  } else if (target !== null) {
    set(held, target, newGesture());
  }
}

function step(held: Held, count: number, isFine: boolean): void {
  const { value, step: coarse, fine, steps, grid } = held.options;
  const now = performance.now();
  held.gesture = now < held.until ? held.gesture : newGesture();
  held.until = now + PauseMs;
  if (steps !== "way") {
    set(held, value + count * (isFine ? fine : coarse), held.gesture);
    return;
  }

  const aimed = toValue(held.options, toPosition(held.options, value) + (count * (isFine ? FineShare : 1)) / 100);
  const least = value + Math.sign(count) * grid; // where the way is flat, a step is at least one place of the grid
  set(held, count > 0 ? Math.max(aimed, least) : Math.min(aimed, least), held.gesture);
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: Page, PageDown: -Page,
};

type Way = Pick<SlidingOptions, "taper" | "min" | "max">;
const toPosition = ({ taper, min, max }: Way, value: number) => (taper ? taper.toPosition(value) : (value - min) / (max - min));
const toValue = ({ taper, min, max }: Way, position: number) => {
  const inside = Math.min(Math.max(position, 0), 1);
  return taper ? taper.toValue(inside) : min + inside * (max - min);
};

const along = (axis: "x" | "y", event: PointerEvent) => (axis === "x" ? event.clientX : -event.clientY);

type SliderProps = Omit<SlidingOptions, "axis" | "travel"> & { className?: string };

/** A level, left to right. */
export function Slider({ className, ...options }: SliderProps) {
  const sliding = useSliding({ ...options, axis: "x", travel: (element) => element.clientWidth });
  const share = Math.min(Math.max(toPosition(options, options.value), 0), 1);
  return (
    <div {...sliding} className={classes("relative h-5 min-w-12 touch-pan-y select-none rounded-full aria-disabled:opacity-45", className)}>
      <div className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 overflow-hidden rounded-full bg-sunken">
        <div className="h-full bg-accent-solid" style={{ width: `${share * 100}%` }} />
      </div>
      <div
        className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border border-line-strong bg-raised"
        style={{ left: `${share * 100}%` }}
      />
    </div>
  );
}
