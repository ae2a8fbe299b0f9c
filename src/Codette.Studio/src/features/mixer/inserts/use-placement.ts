import { useLayoutEffect, useState, type CSSProperties, type RefObject } from "react";

/** Narrower windows are phones. */
const PhonePx = 768;
/** What an editor needs above a mixer to stand there. */
const RoomPx = 300;
/** A mixer that is at least so high has room for the editor within itself. */
const HighPx = 620;
const WidestPx = 960;
const EdgePx = 8;

export type Placement = { kind: "screen"; style?: undefined } | { kind: "inside"; style?: undefined } | { kind: "above"; style: CSSProperties };

/** Where an editor does not hide the mixer that it belongs to. */
export function usePlacement(mixer: RefObject<HTMLElement | null>): Placement {
  const [placement, setPlacement] = useState<Placement>({ kind: "inside" });
  useLayoutEffect(() => {
    const measure = () => setPlacement(place(mixer.current));
    measure();
    window.addEventListener("resize", measure);
    const observer = typeof ResizeObserver === "undefined" || !mixer.current ? null : new ResizeObserver(measure);
    if (mixer.current) {
      observer?.observe(mixer.current);
    }

    return () => {
      window.removeEventListener("resize", measure);
      observer?.disconnect();
    };
  }, [mixer]);
  return placement;
}

function place(mixer: HTMLElement | null): Placement {
  if (window.innerWidth < PhonePx) {
    return { kind: "screen" };
  }

  const rect = mixer?.getBoundingClientRect();
  if (!rect || rect.height >= HighPx || rect.top < RoomPx) {
    return { kind: "inside" };
  }

  return {
    kind: "above",
    style: {
      left: rect.left + EdgePx,
      bottom: window.innerHeight - rect.top + EdgePx / 2,
      width: Math.min(WidestPx, rect.width - 2 * EdgePx),
      maxHeight: rect.top - 2 * EdgePx,
    },
  };
}
