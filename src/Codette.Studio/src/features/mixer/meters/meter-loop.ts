import { engine } from "@/engine";

/** Something that is drawn while sound runs. */
export interface Drawing {
  /** It is painted only while this can be seen. */
  element: Element;
  /** Takes the readings, seen or not. */
  read?(now: number): void;
  /** Whether it still moves without new readings, as a falling bar does. */
  paint(now: number): boolean;
}

const drawings = new Map<Element, Drawing>();
const seen = new Set<Element>();
let frame = 0;

const observer =
  typeof IntersectionObserver === "undefined"
    ? null
    : new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) {
            seen.add(target);
          } else {
            seen.delete(target);
          }
        }

        wake();
      });

/** One loop draws everything of the mixer. It rests when nothing can be seen, and when no sound runs and all has fallen. */
function loop(now: number): void {
  let isMoving = engine.running;
  for (const drawing of drawings.values()) {
    drawing.read?.(now);
    if (seen.has(drawing.element)) {
      isMoving = drawing.paint(now) || isMoving;
    }
  }

  frame = isMoving && seen.size > 0 ? requestAnimationFrame(loop) : 0;
}

/** Draws once, and on as long as something moves. */
export function wake(): void {
  if (frame === 0 && seen.size > 0) {
    frame = requestAnimationFrame(loop);
  }
}

/** Draws it from now on; the answer ends that. */
export function startDrawing(drawing: Drawing): () => void {
  if (drawings.size === 0) {
    endListening = engine.subscribe(wake);
  }

  drawings.set(drawing.element, drawing);
  if (observer) {
    observer.observe(drawing.element);
  } else {
    seen.add(drawing.element);
    wake();
  }

  return () => {
    drawings.delete(drawing.element);
    seen.delete(drawing.element);
    observer?.unobserve(drawing.element);
    if (drawings.size === 0) {
      endListening();
      cancelAnimationFrame(frame);
      frame = 0;
    }
  };
}

let endListening: () => void = () => undefined;
