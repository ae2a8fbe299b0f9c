import type { Peaks } from "@/media/library";
import { extent, levelFor } from "./peak-levels";

export interface WaveformPart {
  /** Where in the recording the part begins, in seconds. */
  from: number;
  pixelsPerSecond: number;
  /** In CSS pixels. */
  width: number;
  height: number;
  color: string;
}

/** Quiet sounds are drawn larger than they are and loud ones as they are, so that a recording with headroom is no thin line. */
const shown = (level: number): number => Math.min(1, Math.abs(level) ** 0.6);

/** Draws a part of a recording as one filled shape; its lines are never thinner than a pixel, so silence is a line. */
export function drawWaveform(canvas: HTMLCanvasElement, peaks: Peaks, part: WaveformPart): void {
  const { from, pixelsPerSecond, width, height, color } = part;
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const context = canvas.getContext("2d");
  if (!context) {
    return;
  }

  const { min, max, perSecond } = levelFor(peaks, pixelsPerSecond);
  const perPixel = perSecond / pixelsPerSecond;
  const step = Math.max(1, 1 / perPixel); // where there are fewer peaks than pixels, lines join them
  const start = from * perSecond;
  const first = perPixel < 1 ? (Math.floor(start) - 0.5 - start) / perPixel : 0;
  const points = Math.ceil((width - first) / step) + 2;
  const middle = height / 2;
  const bottoms = new Float32Array(points);
  context.scale(ratio, ratio);
  context.fillStyle = color;
  context.beginPath();
  for (let n = 0; n < points; n++) {
    const at = Math.max(0, start + (first + n * step) * perPixel);
    const { low, high } = extent(min, max, Math.floor(at), Math.max(Math.floor(at) + 1, Math.ceil(at + perPixel)));
    context.lineTo(first + n * step, Math.min(middle - 0.5, middle - shown(high) * middle));
    bottoms[n] = Math.max(middle + 0.5, middle + shown(low) * middle);
  }

  for (let n = points - 1; n >= 0; n--) {
    context.lineTo(first + n * step, bottoms[n] ?? middle);
  }

  context.fill();
}
