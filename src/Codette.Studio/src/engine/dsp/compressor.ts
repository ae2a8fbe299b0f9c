import { type Core, dbOf, gainOf, keep, type Settings } from "./core";

const Still = 1e-4;

/**
 * What a compressor takes from a steady level, dB <= 0: the static curve with a soft knee,
 * D. Giannoulis, M. Massberg, J. Reiss, "Digital Dynamic Range Compressor Design", JAES 60(6), 2012, equation 4.
 */
export function compression(levelDb: number, thresholdDb: number, ratio: number, kneeDb: number): number {
  const over = levelDb - thresholdDb;
  const slope = 1 / ratio - 1;
  if (2 * over <= -kneeDb) return 0;
  if (2 * over >= kneeDb) return slope * over;
  return (slope * (over + kneeDb / 2) ** 2) / (2 * kneeDb);
}

/**
 * Feed-forward, both channels alike by the louder one; the reduction is smoothed in dB by the smooth decoupled detector
 * (equation 17): it lets go from the crests, so that a sine is taken down by what its crest calls for.
 */
export class CompressorCore implements Core {
  reduction = 0;
  private wanted = 0;
  private threshold = 0;
  private ratio = 1;
  private knee = 0;
  private attack = 0;
  private release = 0;
  private makeup = 1;
  private quiet = 1;

  constructor(private readonly sampleRate: number) {}

  configure(settings: Settings): void {
    this.threshold = settings.threshold_db ?? 0;
    this.ratio = settings.ratio ?? 1;
    this.knee = settings.knee_db ?? 0;
    this.attack = keep(settings.attack_ms ?? 0, this.sampleRate);
    this.release = keep(settings.release_ms ?? 0, this.sampleRate);
    this.makeup = gainOf(settings.makeup_db ?? 0);
    this.quiet = gainOf(this.threshold - this.knee / 2);
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    const { threshold, ratio, knee, attack, release, makeup, quiet } = this;
    let taken = this.reduction;
    let wanted = this.wanted;
    for (let i = 0; i < inLeft.length; i++) {
      const l = inLeft[i] ?? 0;
      const r = inRight[i] ?? 0;
      const level = Math.max(Math.abs(l), Math.abs(r));
      const target = level <= quiet ? 0 : compression(dbOf(level), threshold, ratio, knee);
      wanted = Math.min(target, release * wanted + (1 - release) * target);
      taken = attack * taken + (1 - attack) * wanted;
      if (taken > -Still && target === 0) taken = wanted = 0;
      const gain = taken === 0 ? makeup : gainOf(taken) * makeup;
      outLeft[i] = l * gain;
      outRight[i] = r * gain;
    }
    this.reduction = taken;
    this.wanted = wanted;
  }
}
