import { useEffect, useRef } from "react";
import { usePlayback } from "@/playback/playback-store";
import { scrollLeft, scrollTo, useView } from "./view-store";
import { usePlayhead } from "@/playback/use-playhead";

/** Where the playhead comes to stand when the view goes on by a page. */
const PageStart = 0.1;

/** The line over the rows. It also takes the view along while it plays. */
export function PlayheadLine() {
  const line = useRef<HTMLDivElement>(null);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  usePlayhead((seconds) => {
    const x = seconds * pixelsPerSecond;
    place(line.current, x);
    goAlong(x);
  });
  useEffect(
    () =>
      usePlayback.subscribe(({ reading }, before) => {
        if (reading.state === "playing" && before.reading.state !== "playing") {
          useView.setState({ follow: true });
        }
      }),
    [],
  );
  return <div ref={line} aria-hidden className="pointer-events-none absolute inset-y-0 left-0 -ml-px w-0.5 bg-ink/80 will-change-transform" />;
}

/** Its head, in the ruler. */
export function PlayheadHead() {
  const head = useRef<HTMLDivElement>(null);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  usePlayhead((seconds) => place(head.current, seconds * pixelsPerSecond));
  return (
    <div ref={head} aria-hidden className="pointer-events-none absolute top-4 bottom-0 left-0 -ml-1.5 w-3 will-change-transform">
      <svg viewBox="0 0 12 50" className="size-full fill-ink" preserveAspectRatio="none">
        <path d="M0 0h12v6l-5 6v38h-2v-38l-5-6z" />
      </svg>
    </div>
  );
}

function place(element: HTMLElement | null, x: number): void {
  if (element) {
    element.style.transform = `translateX(${x}px)`;
  }
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
