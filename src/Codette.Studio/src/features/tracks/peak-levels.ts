import type { Peaks } from "@/media/library";

const levels = new WeakMap<Peaks, Peaks[]>();
const Fold = 4;
const Fewest = 64;

/** The coarsest peaks that still have one value for each pixel: drawing costs by the pixel, not by the length of the song. */
export function levelFor(peaks: Peaks, pixelsPerSecond: number): Peaks {
  return (levels.get(peaks) ?? build(peaks)).findLast((level) => level.perSecond >= pixelsPerSecond) ?? peaks;
}

function build(finest: Peaks): Peaks[] {
  const built = [finest];
  for (let last = finest; last.min.length > Fewest; built.push(last)) {
    last = folded(last);
  }

  levels.set(finest, built);
  return built;
}

function folded({ perSecond, min, max }: Peaks): Peaks {
  const length = Math.ceil(min.length / Fold);
  const coarse: Peaks = { perSecond: perSecond / Fold, min: new Float32Array(length), max: new Float32Array(length) };
  for (let n = 0; n < length; n++) {
    const { low, high } = extent(min, max, n * Fold, (n + 1) * Fold);
    coarse.min[n] = low;
    coarse.max[n] = high;
  }

  return coarse;
}

/** The lowest and highest of the values from one index up to another. */
export function extent(min: Float32Array, max: Float32Array, from: number, to: number): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (let n = from, end = Math.min(to, min.length); n < end; n++) {
    low = Math.min(low, min[n] ?? 0);
    high = Math.max(high, max[n] ?? 0);
  }

  return { low, high };
}
