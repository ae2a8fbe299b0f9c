import { classes } from "./classes";
import { useSliding, type SlidingOptions } from "./slider";

const Turn = 270;
const TravelPx = 180;
const Radius = 16;

type KnobProps = Omit<SlidingOptions, "axis" | "travel"> & {
  /** Where the coloured arc begins; at the lower end when left out. */
  origin?: number;
  /** In pixels. */
  size?: number;
  className?: string;
};

/** A dial: dragged up and down, turned by the wheel or by keys. */
export function Knob({ origin, size = 40, className, ...options }: KnobProps) {
  const { taper, min, max, value } = options;
  const sliding = useSliding({ ...options, axis: "y", travel: () => TravelPx });
  const angle = (at: number) => ((taper ? taper.toPosition(at) : (at - min) / (max - min)) - 0.5) * Turn;
  const now = angle(value);
  const from = angle(origin ?? min);
  return (
    <div
      {...sliding}
      style={{ width: size, height: size }}
      className={classes("group shrink-0 cursor-ns-resize touch-pan-x select-none rounded-full aria-disabled:cursor-not-allowed aria-disabled:opacity-45", className)}
    >
      <svg viewBox="-20 -20 40 40" className="size-full" aria-hidden>
        <path d={arc(-Turn / 2, Turn / 2)} className="fill-none stroke-line-strong" strokeOpacity={0.55} strokeWidth={3.5} strokeLinecap="round" />
        {Math.abs(now - from) > 0.5 && (
          <path d={arc(Math.min(from, now), Math.max(from, now))} className="fill-none stroke-accent" strokeWidth={3.5} strokeLinecap="round" />
        )}
        <circle r={11} className="fill-raised stroke-line-strong group-hover:fill-hover" strokeWidth={1} />
        <line y1={-4.5} y2={-9.5} transform={`rotate(${now})`} className="stroke-ink" strokeWidth={2.5} strokeLinecap="round" />
      </svg>
    </div>
  );
}

/** An arc around the middle, from one angle to another; 0 is up, angles in degrees. */
function arc(from: number, to: number): string {
  const [x1, y1] = point(from);
  const [x2, y2] = point(to);
  return `M${x1} ${y1}A${Radius} ${Radius} 0 ${to - from > 180 ? 1 : 0} 1 ${x2} ${y2}`;
}

function point(degrees: number): [x: string, y: string] {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return [(Radius * Math.cos(radians)).toFixed(2), (Radius * Math.sin(radians)).toFixed(2)];
}
