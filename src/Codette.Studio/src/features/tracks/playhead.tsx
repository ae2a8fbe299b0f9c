import { useEffect, useRef, type RefObject } from "react";
import { positionNow, usePlayback } from "@/playback/playback-store";
import { scrollLeft, scrollTo, useView } from "./view-store";
import { usePlayhead } from "@/playback/use-playhead";

/** Where the playhead comes to stand when the view goes on by a page. */
const PageStart = 0.1;

/** The line over the rows. It also takes the view along while it plays. */
export function PlayheadLine() {
  const line = useRef<HTMLDivElement>(null);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  useGlide(line, pixelsPerSecond);
  usePlayhead((seconds) => goAlong(seconds * pixelsPerSecond));
  useEffect(
    () =>
      usePlayback.subscribe(({ reading }, before) => {
        if (reading.state === "playing" && before.reading.state !== "playing") {
          useView.setState({ follow: true });
        }
      }),
    [],
  );
  return <div ref={line} aria-hidden className="pointer-events-none absolute inset-y-0 left-0 -ml-px w-0.5 bg-ink/80" />;
}

/** Its head, in the ruler. */
export function PlayheadHead() {
  const head = useRef<HTMLDivElement>(null);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  useGlide(head, pixelsPerSecond);
  return (
    <div ref={head} aria-hidden className="pointer-events-none absolute top-4 bottom-0 left-0 -ml-1.5 w-3">
      <svg viewBox="0 0 12 50" className="size-full fill-ink" preserveAspectRatio="none">
        <path d="M0 0h12v6l-5 6v38h-2v-38l-5-6z" />
      </svg>
    </div>
  );
}

const LongestGlideSeconds = 60;

/**
 * Moves an element with the playhead by one animation from change to change of the transport. Set anew at every frame, its
 * transform would have the browser sort all layers of the page each time, which costs more than everything else together.
 */
function useGlide(element: RefObject<HTMLElement | null>, pixelsPerSecond: number): void {
  useEffect(() => {
    let glide: Animation | undefined;
    const place = () => {
      const { reading } = usePlayback.getState();
      const seconds = positionNow();
      const { enabled, end } = reading.loop;
      const until = enabled && seconds < end ? end : seconds + LongestGlideSeconds;
      const at = (second: number) => ({ transform: `translateX(${second * pixelsPerSecond}px)` });
      glide?.cancel();
      if (element.current) {
        Object.assign(element.current.style, at(seconds));
        if (reading.state === "playing") {
          glide = element.current.animate([at(seconds), at(until)], { duration: (until - seconds) * 1000 });
          glide.onfinish = place;
        }
      }
    };
    place();
    const end = usePlayback.subscribe(({ reading }, before) => reading !== before.reading && place());
    return () => {
      end();
      glide?.cancel();
    };
  }, [element, pixelsPerSecond]);
}

function goAlong(x: number): void {
  const { follow, width } = useView.getState();
  if (follow && usePlayback.getState().reading.state === "playing") {
    const left = scrollLeft();
    if (x < left || x > left + width) {
      scrollTo(x - width * PageStart);
    }
  }
}
