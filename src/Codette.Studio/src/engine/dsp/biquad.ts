/** A second-order section with a0 = 1: y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''. */
export interface Section {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

export type Shape = "lowshelf" | "highshelf" | "peaking" | "highpass" | "lowpass";

/**
 * Coefficients by R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients", with shelf slope S = 1:
 * the same that BiquadFilterNode uses.
 * @param q As a factor (the node's high-pass and low-pass want it in dB).
 */
export function section(shape: Shape, frequency: number, sampleRate: number, q = Math.SQRT1_2, gainDb = 0): Section {
  const w = 2 * Math.PI * Math.min(Math.max(frequency / sampleRate, 1e-6), 0.4999);
  const cos = Math.cos(w);
  const a = 10 ** (gainDb / 40);
  const shelf = shape === "lowshelf" || shape === "highshelf";
  const alpha = shelf ? Math.sin(w) * Math.SQRT1_2 : Math.sin(w) / (2 * q);
  const root = 2 * Math.sqrt(a) * alpha;
  switch (shape) {
    case "lowshelf":
      return over(a * (a + 1 - (a - 1) * cos + root), 2 * a * (a - 1 - (a + 1) * cos), a * (a + 1 - (a - 1) * cos - root),
        a + 1 + (a - 1) * cos + root, -2 * (a - 1 + (a + 1) * cos), a + 1 + (a - 1) * cos - root);
    case "highshelf":
      return over(a * (a + 1 + (a - 1) * cos + root), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - root),
        a + 1 - (a - 1) * cos + root, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - root);
    case "peaking":
      return over(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    case "highpass":
      return over((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    case "lowpass":
      return over((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }
}

function over(b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Section {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

/** What a section does to a frequency, dB. */
export function magnitudeDb(s: Section, frequency: number, sampleRate: number): number {
  // |B|² and |A|² in sin²(w/2): with cosines, cancellation spoils what lies far below the sample rate.
  const phi = Math.sin((Math.PI * Math.min(frequency, sampleRate / 2)) / sampleRate) ** 2;
  const above = (s.b0 + s.b1 + s.b2) ** 2 - 4 * (s.b0 * s.b1 + 4 * s.b0 * s.b2 + s.b1 * s.b2) * phi + 16 * s.b0 * s.b2 * phi * phi;
  const below = (1 + s.a1 + s.a2) ** 2 - 4 * (s.a1 + 4 * s.a2 + s.a1 * s.a2) * phi + 16 * s.a2 * phi * phi;
  return 10 * (Math.log10(Math.max(above, 1e-30)) - Math.log10(Math.max(below, 1e-30)));
}

/** The quality of each section of a Butterworth filter of an even order. */
export function butterworth(order: number): number[] {
  return Array.from({ length: order / 2 }, (_, i) => 1 / (2 * Math.cos(((2 * i + 1) * Math.PI) / (2 * order))));
}

/** A running section, in transposed direct form II. */
export class Biquad {
  private first = 0;
  private second = 0;

  constructor(public section: Section) {}

  next(x: number): number {
    const s = this.section;
    const y = s.b0 * x + this.first;
    this.first = s.b1 * x - s.a1 * y + this.second;
    this.second = s.b2 * x - s.a2 * y;
    return y;
  }
}
