import { useEffect, useRef } from "react";
import { engine } from "@/engine";
import { words } from "@/text";
import { startDrawing } from "../meters/meter-loop";
import { keepSharp, themeColor } from "../meters/sharp-canvas";

const { editor } = words.mixer;

const DeepestDb = 24;
const Marks = [0, 6, 12, 18, 24];
/** The number is the deepest of this time: a peak is over before it is read. */
const TextEveryMs = 250;

/** What a processor takes away now, from the top down. */
export function ReductionMeter({ trackId, insertId }: { trackId: string; insertId: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  useEffect(() => (canvas.current && readout.current ? drawReduction(canvas.current, readout.current, () => engine.reduction(trackId, insertId)) : undefined), [trackId, insertId]);
  return (
    <div className="flex w-14 shrink-0 flex-col items-center gap-1">
      <span className="text-2xs text-ink-soft" title={editor.reduction}>
        {editor.reductionUnit}
      </span>
      <div className="flex min-h-28 flex-1 gap-1">
        <div aria-hidden className="relative w-4 text-right text-[0.625rem] leading-none text-ink-soft tabular">
          {Marks.map((db) => (
            <span key={db} className="absolute right-0 -translate-y-1/2" style={{ top: `${(db / DeepestDb) * 100}%` }}>
              {db}
            </span>
          ))}
        </div>
        <canvas
          ref={canvas}
          role="meter"
          aria-label={editor.reduction}
          aria-valuemin={-DeepestDb}
          aria-valuemax={0}
          aria-valuenow={0}
          aria-valuetext={words.mixer.units.db(0)}
          className="h-full w-3 rounded-sm bg-sunken"
        />
      </div>
      <span ref={readout} className="text-xs font-medium tabular">
        0.0
      </span>
    </div>
  );
}

function drawReduction(canvas: HTMLCanvasElement, readout: HTMLElement, read: () => number): () => void {
  let painted = -1;
  let toldAt = 0;
  let deepest = 0;
  let size: { context: CanvasRenderingContext2D; width: number; height: number } | null = null;
  const paint = (now: number) => {
    const taken = -read();
    const depth = size ? Math.round((Math.min(taken, DeepestDb) / DeepestDb) * size.height * 2) / 2 : 0;
    if (size && depth !== painted) {
      painted = depth;
      size.context.clearRect(0, 0, size.width, size.height);
      size.context.fillStyle = themeColor("--color-meter-mid");
      size.context.fillRect(0, 0, size.width, depth);
    }

    deepest = Math.max(deepest, taken);
    const text = deepest > 0.05 ? (-deepest).toFixed(1) : "0.0";
    if (now - toldAt > TextEveryMs) {
      toldAt = now;
      deepest = 0;
      readout.textContent = text;
      canvas.setAttribute("aria-valuenow", text);
      canvas.setAttribute("aria-valuetext", words.mixer.units.db(Number(text)));
    }

    return false;
  };
  const endings = [
    keepSharp(canvas, (context, width, height) => {
      size = { context, width, height };
      painted = -1;
      paint(0);
    }),
    startDrawing({ element: canvas, paint }),
  ];
  return () => endings.forEach((end) => end());
}
