import { type Core, gainOf, keep, type Settings } from "./core";

/** It closes this much below where it opens, so that a level at the threshold does not chatter. */
const HysteresisDb = 3;
const Open = -1e-4;

/** Opens when the louder channel is above the threshold; after the hold it closes by `range_db`, a line in dB smoothed by attack and release. */
export class GateCore implements Core {
  reduction = 0;
  private opensAt = 0;
  private closesAt = 0;
  private hold = 0;
  private range = 0;
  private attack = 0;
  private release = 0;
  private left = 0;
  private started = false;

  constructor(private readonly sampleRate: number) {}

  configure(settings: Settings): void {
    this.opensAt = gainOf(settings.threshold_db ?? 0);
    this.closesAt = gainOf((settings.threshold_db ?? 0) - HysteresisDb);
    this.hold = Math.round(((settings.hold_ms ?? 0) * this.sampleRate) / 1000);
    this.range = -Math.abs(settings.range_db ?? 0);
    this.attack = keep(settings.attack_ms ?? 0, this.sampleRate);
    this.release = keep(settings.release_ms ?? 0, this.sampleRate);
    if (!this.started) this.reduction = this.range;
    this.started = true;
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    let taken = this.reduction;
    for (let i = 0; i < inLeft.length; i++) {
      const l = inLeft[i] ?? 0;
      const r = inRight[i] ?? 0;
      const level = Math.max(Math.abs(l), Math.abs(r));
      if (level >= this.opensAt || (this.left > 0 && level >= this.closesAt)) this.left = this.hold + 1;
      else if (this.left > 0) this.left--;
      const target = this.left > 0 ? 0 : this.range;
      const share = target > taken ? this.attack : this.release;
      taken = share * taken + (1 - share) * target;
      if (target === 0 && taken > Open) taken = 0;
      const gain = taken === 0 ? 1 : gainOf(taken);
      outLeft[i] = l * gain;
      outRight[i] = r * gain;
    }
    this.reduction = taken;
  }
}
