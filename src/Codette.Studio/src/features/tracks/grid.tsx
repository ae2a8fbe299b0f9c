import { memo } from "react";
import { useMusic } from "@/playback/music";
import { gridLines } from "./beat-grid";
import { useView } from "./view-store";

/** The lines of bars and beats behind all rows: three shapes, however many lines. */
export const Grid = memo(function Grid() {
  const { from, to, pixelsPerSecond } = useView();
  const lines = gridLines(useMusic(), pixelsPerSecond, from, to);
  const path = (strength: string) => lines.filter((line) => line.strength === strength).map(({ x }) => `M${Math.round(x - from) + 0.5} 0v1`).join("");
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-y-0 h-full" style={{ left: from, width: to - from }} preserveAspectRatio="none" viewBox={`0 0 ${to - from} 1`}>
      <path d={path("part")} className="stroke-line opacity-30" vectorEffect="non-scaling-stroke" />
      <path d={path("beat")} className="stroke-line opacity-60" vectorEffect="non-scaling-stroke" />
      <path d={path("bar")} className="stroke-line" vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
