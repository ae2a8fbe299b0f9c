import { Biquad, section, type Shape } from "./biquad";
import { type Core, dbOf, gainOf, keep, type Settings } from "./core";

const Ratio = 4;
const AttackMs = 1;
const ReleaseMs = 60;
const Still = 1e-4;

/** Fourth-order Linkwitz-Riley: two equal Butterworth sections. Its low and high part are in phase and sum to an all-pass. */
class Split {
  private readonly first: Biquad;
  private readonly second: Biquad;

  constructor(private readonly shape: Shape, private readonly sampleRate: number) {
    this.first = new Biquad(section(shape, 6000, sampleRate));
    this.second = new Biquad(this.first.section);
  }

  tune(frequency: number): void {
    this.first.section = this.second.section = section(this.shape, frequency, this.sampleRate);
  }

  next(x: number): number {
    return this.second.next(this.first.next(x));
  }
}

/** Takes from what lies above the frequency when that alone is over the threshold, 4:1 and at most `range_db`; smoothed as the compressor is. */
export class DeEsserCore implements Core {
  reduction = 0;
  private wanted = 0;
  private readonly lows: [Split, Split];
  private readonly highs: [Split, Split];
  private frequency = 0;
  private threshold = 0;
  private quiet = 1;
  private range = 0;
  private readonly attack: number;
  private readonly release: number;

  constructor(sampleRate: number) {
    this.lows = [new Split("lowpass", sampleRate), new Split("lowpass", sampleRate)];
    this.highs = [new Split("highpass", sampleRate), new Split("highpass", sampleRate)];
    this.attack = keep(AttackMs, sampleRate);
    this.release = keep(ReleaseMs, sampleRate);
  }

  configure(settings: Settings): void {
    this.threshold = settings.threshold_db ?? 0;
    this.quiet = gainOf(this.threshold);
    this.range = Math.abs(settings.range_db ?? 0);
    if (settings.frequency_hz === this.frequency) return;
    this.frequency = settings.frequency_hz ?? 0;
    for (const split of [...this.lows, ...this.highs]) split.tune(this.frequency);
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    let taken = this.reduction;
    let wanted = this.wanted;
    for (let i = 0; i < inLeft.length; i++) {
      const l = inLeft[i] ?? 0;
      const r = inRight[i] ?? 0;
      const highL = this.highs[0].next(l);
      const highR = this.highs[1].next(r);
      const level = Math.max(Math.abs(highL), Math.abs(highR));
      const over = level > this.quiet ? dbOf(level) - this.threshold : 0;
      const target = -Math.min(this.range, over * (1 - 1 / Ratio));
      wanted = Math.min(target, this.release * wanted + (1 - this.release) * target);
      taken = this.attack * taken + (1 - this.attack) * wanted;
      if (taken > -Still && target === 0) taken = wanted = 0;
      const gain = taken === 0 ? 1 : gainOf(taken);
      outLeft[i] = this.lows[0].next(l) + gain * highL;
      outRight[i] = this.lows[1].next(r) + gain * highR;
    }
    this.reduction = taken;
    this.wanted = wanted;
  }
}
