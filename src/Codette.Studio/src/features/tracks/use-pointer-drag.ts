import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { scrollLeft } from "./view-store";

export interface DragMove {
  /** In px since the start, with what was scrolled meanwhile. */
  x: number;
  clientX: number;
  clientY: number;
  /** Alt is held: no snapping. */
  free: boolean;
}

interface PointerDrag<T> {
  /** What the drag has to remember; null when it is none. */
  start(event: PointerEvent<HTMLElement>): T | null;
  move(held: T, move: DragMove): void;
  /** Let go after it had moved. */
  drop(held: T): void;
  /** Let go without having moved. */
  click?(held: T, event: PointerEvent<HTMLElement>): void;
  /** Escape, or the browser took the pointer away. */
  cancel(): void;
}

const Threshold = 3;

/** A drag by mouse, pen or finger: it begins after some pixels, holds on to the pointer, and Escape takes it back. */
export function usePointerDrag<T>(drag: PointerDrag<T>) {
  const held = useRef<{ value: T; x: number; y: number; left: number; moved: boolean } | null>(null);
  const end = () => {
    held.current = null;
    drag.cancel();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      // What a menu of the element hears comes by here too, though it stands elsewhere on the page.
      const isOwn = event.currentTarget.contains(event.target as Node);
      const value = isOwn && event.button === 0 ? drag.start(event) : null;
      if (value !== null) {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { value, x: event.clientX, y: event.clientY, left: scrollLeft(), moved: false };
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (now && (now.moved || Math.hypot(event.clientX - now.x, event.clientY - now.y) > Threshold)) {
        now.moved = true;
        const x = event.clientX - now.x + scrollLeft() - now.left;
        drag.move(now.value, { x, clientX: event.clientX, clientY: event.clientY, free: event.altKey });
      }
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      held.current = null;
      if (now?.moved) {
        drag.drop(now.value);
        drag.cancel();
      } else if (now) {
        drag.click?.(now.value, event);
      }
    },
    onPointerCancel: end,
    /** For the element's own key handler: true when it took the key. */
    escape(event: KeyboardEvent<HTMLElement>): boolean {
      const taken = event.key === "Escape" && held.current !== null;
      if (taken) {
        event.stopPropagation();
        end();
      }

      return taken;
    },
  };
}
