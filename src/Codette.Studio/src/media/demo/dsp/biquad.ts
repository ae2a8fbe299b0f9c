import type { Pcm } from "./pcm";

/** A filter of second order. Corner and centre frequencies are in Hz. */
export class Biquad {
  private x1 = 0;
  private x2 = 0;
  private y1 = 0;
  private y2 = 0;
  private b0 = 1;
  private b1 = 0;
  private b2 = 0;
  private a1 = 0;
  private a2 = 0;

  constructor(private readonly sampleRate: number) {}

  lowPass(frequency: number, q = Math.SQRT1_2): this {
    const { cos, alpha } = this.angle(frequency, q);
    return this.set((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  highPass(frequency: number, q = Math.SQRT1_2): this {
    const { cos, alpha } = this.angle(frequency, q);
    return this.set((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** 0 dB at the centre. */
  bandPass(frequency: number, q: number): this {
    const { cos, alpha } = this.angle(frequency, q);
    return this.set(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
  }

  bell(frequency: number, gainDb: number, q: number): this {
    const { cos, alpha } = this.angle(frequency, q);
    const gain = 10 ** (gainDb / 40);
    return this.set(1 + alpha * gain, -2 * cos, 1 - alpha * gain, 1 + alpha / gain, -2 * cos, 1 - alpha / gain);
  }

  next(x: number): number {
    const y = this.b0 * x + this.b1 * this.x1 + this.b2 * this.x2 - this.a1 * this.y1 - this.a2 * this.y2;
    this.x2 = this.x1;
    this.x1 = x;
    this.y2 = this.y1;
    this.y1 = y;
    return y;
  }

  run(samples: Pcm): void {
    for (let i = 0; i < samples.length; i++) {
      samples[i] = this.next(samples[i] ?? 0);
    }
  }

  private angle(frequency: number, q: number) {
    const turn = (2 * Math.PI * Math.min(frequency, this.sampleRate * 0.45)) / this.sampleRate;
    return { cos: Math.cos(turn), alpha: Math.sin(turn) / (2 * q) };
  }

  private set(b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): this {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
    return this;
  }
}
