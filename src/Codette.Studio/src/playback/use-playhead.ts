import { useEffect, useLayoutEffect, useRef } from "react";
import { positionNow, usePlayback } from "./playback-store";

/** Draws the playhead's position in seconds: once for every change of the transport, and every frame while it plays. */
export function usePlayhead(draw: (seconds: number) => void): void {
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
    draw(positionNow());
  });

  useEffect(() => {
    let frame = 0;
    const step = () => {
      latest.current(positionNow());
      frame = usePlayback.getState().reading.state === "playing" ? requestAnimationFrame(step) : 0;
    };
    const wake = () => {
      frame ||= requestAnimationFrame(step);
    };
    const end = usePlayback.subscribe(wake);
    wake();
    return () => {
      end();
      cancelAnimationFrame(frame);
    };
  }, []);
}
