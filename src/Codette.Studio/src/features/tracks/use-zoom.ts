import { useLayoutEffect, useRef } from "react";
import { useView } from "./view-store";

/** Lays something out for the zoom, in px for a second, at each change of it without React: a hundred clips follow a wheel. */
export function useZoom(apply: (pixelsPerSecond: number) => void): void {
  const latest = useRef(apply);
  useLayoutEffect(() => {
    latest.current = apply;
    apply(useView.getState().pixelsPerSecond);
  });

  useLayoutEffect(
    () =>
      useView.subscribe(({ pixelsPerSecond }, before) => {
        if (pixelsPerSecond !== before.pixelsPerSecond) {
          latest.current(pixelsPerSecond);
        }
      }),
    [],
  );
}
