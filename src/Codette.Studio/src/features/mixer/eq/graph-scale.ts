/** The ends of the graph. */
export const LowestHz = 20;
export const HighestHz = 20_000;
export const RangeDb = 18;

const Octaves = Math.log2(HighestHz / LowestHz);

/** Where a frequency lies, 0..1 from the left; every octave is as wide as the others. */
export const shareOfHz = (hz: number): number => Math.log2(hz / LowestHz) / Octaves;
export const hzOfShare = (share: number): number => LowestHz * 2 ** (share * Octaves);

/** Where a gain lies, 0..1 from the top. */
export const shareOfDb = (db: number): number => (RangeDb - db) / (2 * RangeDb);

export const HzLines = [20, 30, 40, 50, 60, 80, 100, 200, 300, 400, 500, 600, 800, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 20_000] as const;
export const HzLabels = [50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;
export const DbLines = [12, 6, 0, -6, -12] as const;

const Points = 240;

/** The frequencies at which a curve is calculated. */
export const curveHz = Float32Array.from({ length: Points + 1 }, (_, index) => hzOfShare(index / Points));

/** A curve over {@link curveHz} as an SVG path in a graph of this size. */
export function curvePath(db: Float32Array, width: number, height: number): string {
  const points = [...db].map((value, index) => `${((index / Points) * width).toFixed(1)} ${(shareOfDb(Math.max(-60, Math.min(60, value))) * height).toFixed(1)}`);
  return `M${points.join("L")}`;
}

/** The same, closed along the 0 dB line, to be filled. */
export const areaPath = (db: Float32Array, width: number, height: number): string =>
  `${curvePath(db, width, height)}L${width} ${height / 2}L0 ${height / 2}Z`;
