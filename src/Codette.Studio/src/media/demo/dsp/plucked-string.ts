import { seededNoise } from "./random";

/** A string after Karplus and Strong: a burst of noise runs round a delay line as long as the period and loses its treble. */
export class PluckedString {
  private readonly line: Float32Array;
  private readonly noise: () => number;
  private position = 0;
  private period = 1;
  private fraction = 0;
  private loss = 0.5;
  private keep = 0.996;
  private passed = 0;
  private allPassIn = 0;
  private allPassOut = 0;

  constructor(
    private readonly sampleRate: number,
    seed: number,
  ) {
    this.line = new Float32Array(Math.ceil(sampleRate / 60));
    this.noise = seededNoise(seed);
  }

  /** What still rang is damped to a third, as by the finger that plucks again. Strength and brightness go from 0 to 1. */
  pluck(frequency: number, strength: number, brightness: number): void {
    const samples = this.sampleRate / frequency;
    // The two-point average below delays by `loss`, the all-pass by the rest that is no whole sample.
    this.loss = 0.5 - 0.32 * brightness;
    const whole = Math.floor(samples - this.loss - 0.1);
    const rest = samples - this.loss - whole;
    this.fraction = (1 - rest) / (1 + rest);
    this.keep = 0.001 ** (1 / (frequency * (1.5 + 420 / frequency)));
    const burst = new Float32Array(whole);
    const pick = Math.max(1, Math.round(whole * 0.17));
    let soft = 0;
    for (let i = 0; i < whole; i++) {
      soft += (0.15 + 0.75 * brightness) * (this.noise() - soft);
      burst[i] = soft;
    }
    let mean = 0;
    for (let i = 0; i < whole; i++) {
      mean += (burst[i] ?? 0) / whole;
    }
    const old = this.period;
    const rang = this.line.slice(0, old);
    for (let i = 0; i < whole; i++) {
      // Where it is plucked, the overtones that have a node there are missing.
      const shaped = (burst[i] ?? 0) - mean - 0.75 * ((burst[(i + whole - pick) % whole] ?? 0) - mean);
      this.line[i] = shaped * strength + 0.3 * (rang[(this.position + i) % old] ?? 0);
    }
    this.period = whole;
    this.position = 0;
  }

  next(): number {
    const out = this.line[this.position] ?? 0;
    const damped = ((1 - this.loss) * out + this.loss * this.passed) * this.keep;
    this.passed = out;
    const tuned = this.fraction * (damped - this.allPassOut) + this.allPassIn;
    this.allPassIn = damped;
    this.allPassOut = tuned;
    this.line[this.position] = tuned;
    this.position = this.position + 1 === this.period ? 0 : this.position + 1;
    return out;
  }
}
