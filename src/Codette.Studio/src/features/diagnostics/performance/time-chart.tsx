import { useEffect, useRef, useState } from "react";
import type uPlot from "uplot";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { TimePlot } from "./time-plot";
import type { Colour } from "./theme-colours";

const say = words.diagnostics.performance;

export interface Line {
  name: string;
  colour: Colour;
  /** How the line is drawn, so that it can be told from others without its colour. */
  dash?: number[];
  values: readonly (number | null)[];
}

interface TimeChartProps {
  title: string;
  times: readonly number[];
  lines: readonly Line[];
  /** For what differs by powers of ten. */
  isLogarithmic?: boolean;
  write(value: number | null | undefined): string;
}

const Dots: Partial<Record<Colour, string>> = { accent: "bg-accent", good: "bg-good", warn: "bg-warn", bad: "bg-bad" };

/** Lines over time; above them what they are now, or where the pointer is. */
export function TimeChart({ title, times, lines, isLogarithmic = false, write }: TimeChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<TimePlot | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const looks = lines.map(({ colour, dash }) => ({ colour, dash }));
  const look = JSON.stringify({ looks, isLogarithmic });

  useEffect(() => {
    if (!place.current) {
      return;
    }

    const { looks: drawn, isLogarithmic: log } = JSON.parse(look) as { looks: Pick<Line, "colour" | "dash">[]; isLogarithmic: boolean };
    const made = new TimePlot(place.current, drawn, log, setPointed);
    plot.current = made;
    return () => {
      plot.current = null;
      made.end();
    };
  }, [look]);

  useEffect(() => {
    plot.current?.show([times, ...lines.map(({ values }) => values)] as unknown as uPlot.AlignedData);
  });

  const index = pointed ?? times.length - 1;
  const told = lines.map((line) => ({ ...line, text: write(line.values[index]) }));
  return (
    <figure className="min-w-0 rounded-card border border-line bg-raised p-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="text-xs font-medium text-ink-soft">{title}</span>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {told.map(({ name, colour, text }) => (
            <span key={name} className="tabular inline-flex items-center gap-1.5 text-xs">
              <span aria-hidden className={classes("size-2 rounded-full", Dots[colour])} />
              <span className="text-ink-soft">{name}</span>
              {text}
            </span>
          ))}
        </span>
      </figcaption>
      {/* The values are told above; the drawing adds nothing for those who listen. */}
      <div ref={place} aria-hidden className="mt-2 h-40 w-full overflow-hidden" />
      {times.length < 2 && <p className="text-xs text-ink-soft">{say.twoSamples}</p>}
    </figure>
  );
}
