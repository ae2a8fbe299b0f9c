import { Biquad, type Section } from "./biquad";

/**
 * The two filters of ITU-R BS.1770-4, annex 1, for any sample rate. The standard prints coefficients for 48 kHz only;
 * the analogue parameters behind them are those of B. De Man, "Evaluation of Implementations of the EBU R128
 * Loudness Measurement" (AES 145, 2018).
 */
export function kWeighting(sampleRate: number): [head: Section, lows: Section] {
  return [head(sampleRate), lows(sampleRate)];
}

function head(sampleRate: number): Section {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

function lows(sampleRate: number): Section {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

/** One channel's K-weighting. */
export class KFilter {
  private readonly head: Biquad;
  private readonly lows: Biquad;

  constructor(sampleRate: number) {
    const [head, lows] = kWeighting(sampleRate);
    this.head = new Biquad(head);
    this.lows = new Biquad(lows);
  }

  next(x: number): number {
    return this.lows.next(this.head.next(x));
  }
}
