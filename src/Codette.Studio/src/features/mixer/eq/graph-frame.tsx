import { useRef, type ReactNode } from "react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { useSize } from "../values/use-size";
import { DbLines, HzLabels, HzLines, shareOfDb, shareOfHz } from "./graph-scale";
import { SpectrumView } from "./spectrum-view";

const { editor } = words.mixer;

interface GraphFrameProps {
  trackId: string;
  className?: string;
  /** What is drawn in the graph, by its size in pixels. */
  curves(width: number, height: number): ReactNode;
  /** Handles over the curves. */
  children?(width: number, height: number): ReactNode;
}

/** A frequency graph: its lines and labels, the live spectrum, the curves, and what can be taken hold of. */
export function GraphFrame({ trackId, className, curves, children }: GraphFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  return (
    <div className={classes("relative min-h-48 min-w-64 overflow-hidden rounded-md border border-line bg-sunken", className)}>
      <div ref={frame} className="absolute inset-0">
        <div className="absolute inset-0 flex">
          <SpectrumView trackId={trackId} />
        </div>
        {width > 0 && (
          <>
            <svg role="img" aria-label={editor.response} width={width} height={height} className="absolute inset-0">
              <path d={HzLines.map((hz) => `M${(shareOfHz(hz) * width).toFixed(1)} 0V${height}`).join("")} className="stroke-line" strokeWidth={1} />
              <path d={DbLines.map((db) => `M0 ${(shareOfDb(db) * height).toFixed(1)}H${width}`).join("")} className="stroke-line" strokeWidth={1} />
              <path d={`M0 ${height / 2}H${width}`} className="stroke-line-strong" strokeWidth={1} />
              {curves(width, height)}
            </svg>
            <Labels />
            {children?.(width, height)}
          </>
        )}
      </div>
    </div>
  );
}

function Labels() {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 text-[0.625rem] leading-none text-ink-soft tabular">
      {HzLabels.map((hz) => (
        <span key={hz} className="absolute bottom-1 -translate-x-1/2" style={{ left: `${shareOfHz(hz) * 100}%` }}>
          {hz < 1000 ? hz : `${hz / 1000}k`}
        </span>
      ))}
      {DbLines.map((db) => (
        <span key={db} className="absolute left-1 -translate-y-1/2" style={{ top: `${shareOfDb(db) * 100}%` }}>
          {db > 0 ? `+${db}` : db}
        </span>
      ))}
    </div>
  );
}
