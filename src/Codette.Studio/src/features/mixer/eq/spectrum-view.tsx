import { useEffect, useRef } from "react";
import { engine } from "@/engine";
import { startDrawing } from "../meters/meter-loop";
import { keepSharp } from "../meters/sharp-canvas";
import { hzOfShare } from "./graph-scale";

const LowestDb = -96;
const HighestDb = -6;

/** The live spectrum of a track behind its curve; nothing while no sound runs. */
export function SpectrumView({ trackId }: { trackId: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? drawSpectrum(canvas.current, trackId) : undefined), [trackId]);
  return <canvas ref={canvas} aria-hidden className="min-h-0 w-full flex-1 rounded-md text-ink-soft" />;
}

function drawSpectrum(canvas: HTMLCanvasElement, trackId: string): () => void {
  let size: { context: CanvasRenderingContext2D; width: number; height: number } | null = null;
  let bins = new Float32Array(engine.fftSize / 2);
  const paint = () => {
    if (!size) {
      return false;
    }

    const { context, width, height } = size;
    context.clearRect(0, 0, width, height);
    if (bins.length !== engine.fftSize / 2) {
      bins = new Float32Array(engine.fftSize / 2);
    }

    if (engine.spectrum(trackId, bins)) {
      const binHz = engine.sampleRate / engine.fftSize;
      context.beginPath();
      context.moveTo(0, height);
      for (let x = 0; x <= width; x++) {
        const db = highestBetween(bins, hzOfShare((x - 0.5) / width) / binHz, hzOfShare((x + 0.5) / width) / binHz);
        context.lineTo(x, height * Math.min(1, Math.max(0, (HighestDb - db) / (HighestDb - LowestDb))));
      }

      context.lineTo(width, height);
      context.fillStyle = getComputedStyle(canvas).color; // the theme may change at any time
      context.globalAlpha = 0.22;
      context.fill();
      context.globalAlpha = 1;
    }

    return false;
  };
  const endings = [
    keepSharp(canvas, (context, width, height) => {
      size = { context, width, height };
      paint();
    }),
    startDrawing({ element: canvas, paint }),
  ];
  return () => endings.forEach((end) => end());
}

/** Low down, a pixel lies between two bins and is drawn between them; high up it holds many, and the highest counts. */
function highestBetween(bins: Float32Array, from: number, to: number): number {
  if (to - from < 1) {
    const low = Math.min(Math.floor(from), bins.length - 2);
    const share = Math.min(1, from - low);
    return (bins[low] ?? LowestDb) * (1 - share) + (bins[low + 1] ?? LowestDb) * share;
  }

  let highest = -Infinity;
  for (let bin = Math.ceil(from); bin <= to && bin < bins.length; bin++) {
    highest = Math.max(highest, bins[bin] ?? highest);
  }

  return highest;
}
