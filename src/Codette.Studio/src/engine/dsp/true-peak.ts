const Phases = 4;
const Taps = 12;

/** The number of samples by which a reading lies behind the newest one: it tells of the way from n - 6 to n - 5. */
export const TruePeakDelay = Taps / 2;

/** Interpolators for 1/4, 2/4 and 3/4 between two samples, phase after phase: sinc under a Kaiser window (beta 6). */
const kernel = design();

function design(): Float64Array {
  const taps = new Float64Array((Phases - 1) * Taps);
  for (let phase = 1; phase < Phases; phase++) {
    let sum = 0;
    for (let tap = 0; tap < Taps; tap++) {
      const x = tap - TruePeakDelay + phase / Phases;
      const edge = x / (Taps / 2);
      const value = (Math.sin(Math.PI * x) / (Math.PI * x)) * (bessel(6 * Math.sqrt(Math.max(0, 1 - edge * edge))) / bessel(6));
      taps[(phase - 1) * Taps + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < Taps; tap++) taps[(phase - 1) * Taps + tap] = (taps[(phase - 1) * Taps + tap] ?? 0) / sum;
  }
  return taps;
}

function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 30; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** The peak between the samples of one channel by fourfold oversampling, as ITU-R BS.1770-4, annex 2, asks. */
export class TruePeak {
  // Twice as long as needed and written twice: the newest twelve always lie in one piece.
  private readonly past = new Float64Array(2 * Taps);
  private at = 0;

  /** The greatest amplitude from sample n - 6 to sample n - 5, both included. */
  next(x: number): number {
    const { past } = this;
    past[this.at] = past[this.at + Taps] = x;
    this.at = (this.at + 1) % Taps;
    const oldest = this.at;
    let peak = Math.max(Math.abs(past[oldest + Taps - 1 - TruePeakDelay] ?? 0), Math.abs(past[oldest + Taps - TruePeakDelay] ?? 0));
    for (let phase = 0; phase < Phases - 1; phase++) {
      let sum = 0;
      for (let tap = 0; tap < Taps; tap++) sum += (kernel[phase * Taps + tap] ?? 0) * (past[oldest + Taps - 1 - tap] ?? 0);
      if (sum > peak) peak = sum;
      else if (-sum > peak) peak = -sum;
    }
    return peak;
  }
}
