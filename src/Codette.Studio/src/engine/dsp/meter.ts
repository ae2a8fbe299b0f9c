const RmsMs = 300;

/** Peak since the last reading and a mean square over about 300 ms, of a stereo signal's louder channel and of both. */
export class MeterCore {
  peak = 0;
  /** Mean square of the louder channel. */
  power = 0;
  private left = 0;
  private right = 0;

  constructor(private readonly sampleRate: number) {}

  push(left: Float32Array | null, right: Float32Array | null, length: number): void {
    const kept = Math.exp((-1000 * length) / (RmsMs * this.sampleRate));
    this.left = kept * this.left + (1 - kept) * this.measure(left);
    this.right = right === left ? this.left : kept * this.right + (1 - kept) * this.measure(right);
    this.power = Math.max(this.left, this.right);
    if (this.power < 1e-14) this.power = this.left = this.right = 0;
  }

  /** The peak since the last call. */
  take(): number {
    const { peak } = this;
    this.peak = 0;
    return peak;
  }

  private measure(samples: Float32Array | null): number {
    if (!samples) return 0;
    let sum = 0;
    let peak = this.peak;
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i] ?? 0;
      sum += x * x;
      if (x > peak) peak = x;
      else if (-x > peak) peak = -x;
    }
    this.peak = peak;
    return sum / samples.length;
  }
}
