import { type Core, dbOf, gainOf, keep, type Settings } from "./core";
import { SlidingMinimum } from "./sliding-minimum";
import { TruePeak, TruePeakDelay } from "./true-peak";

/**
 * A look-ahead limiter. The gain that a peak needs is held over the look-ahead (sliding minimum), let go with the
 * release, and averaged over the look-ahead: so it reaches what the peak needs before the peak comes out, without a
 * corner. It hears the peaks between the samples too (4x); no sample leaves it above the ceiling.
 */
export class LimiterCore implements Core {
  reduction = 0;
  private ceiling = 1;
  private release = 0;
  private length = -1;
  private readonly peaks: [TruePeak, TruePeak] = [new TruePeak(), new TruePeak()];
  private minimum = new SlidingMinimum(1);
  private held = 1;
  private gains = new Float64Array(1);
  private sum = 1;
  private delayed: [Float64Array, Float64Array] = [new Float64Array(1), new Float64Array(1)];
  private at = 0;
  private gainAt = 0;

  constructor(private readonly sampleRate: number) {}

  /** By how many samples it delays. */
  get latency(): number {
    return this.length + TruePeakDelay;
  }

  configure(settings: Settings): void {
    this.ceiling = gainOf(settings.ceiling_dbtp ?? 0);
    this.release = keep(settings.release_ms ?? 0, this.sampleRate);
    const length = Math.max(1, Math.round(((settings.lookahead_ms ?? 0) * this.sampleRate) / 1000));
    if (length !== this.length) this.resize(length);
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    const { ceiling, gains, delayed } = this;
    const [left, right] = delayed;
    let least = 1;
    for (let i = 0; i < inLeft.length; i++) {
      const l = inLeft[i] ?? 0;
      const r = inRight[i] ?? 0;
      const peak = Math.max(this.peaks[0].next(l), this.peaks[1].next(r));
      const needed = this.minimum.next(peak > ceiling ? ceiling / peak : 1);
      this.held = Math.min(needed, 1 - this.release * (1 - this.held));
      this.sum += this.held - (gains[this.gainAt] ?? 0);
      gains[this.gainAt] = this.held;
      if (++this.gainAt === gains.length) this.wrap();
      const gain = Math.min(1, this.sum / gains.length);
      if (gain < least) least = gain;
      const outL = (left[this.at] ?? 0) * gain;
      const outR = (right[this.at] ?? 0) * gain;
      left[this.at] = l;
      right[this.at] = r;
      if (++this.at === left.length) this.at = 0;
      outLeft[i] = Math.max(-ceiling, Math.min(ceiling, outL));
      outRight[i] = Math.max(-ceiling, Math.min(ceiling, outR));
    }
    this.reduction = least < 0.99999 ? dbOf(least) : 0;
  }

  /** A running sum gathers rounding errors: it is made anew at every turn. */
  private wrap(): void {
    this.gainAt = 0;
    let sum = 0;
    for (let i = 0; i < this.gains.length; i++) sum += this.gains[i] ?? 0;
    this.sum = sum;
  }

  private resize(length: number): void {
    this.length = length;
    // A reading concerns samples n - 6 and n - 5; the sample that leaves now was read at n - length and one before.
    this.minimum = new SlidingMinimum(length + 2);
    this.gains = new Float64Array(length + 1).fill(this.held);
    this.gainAt = 0;
    this.sum = this.held * (length + 1);
    this.delayed = [new Float64Array(this.latency), new Float64Array(this.latency)];
    this.at = 0;
  }
}
