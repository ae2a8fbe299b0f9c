import { KFilter } from "./k-weighting";

const MomentaryBlocks = 4;
const ShortTermBlocks = 30;
const AbsoluteGate = -70;
const RelativeGate = -10;
const BinsPerDb = 20;
const Bins = 90 * BinsPerDb;

/** LUFS of a K-weighted power, ITU-R BS.1770-4. */
export const toLufs = (power: number): number => (power > 0 ? -0.691 + 10 * Math.log10(power) : -Infinity);

/**
 * Loudness of a stereo signal by ITU-R BS.1770-4 and EBU Tech 3341: momentary over 400 ms, short-term over 3 s,
 * integrated over gated 400 ms blocks that overlap by 75 %. Gated blocks are kept as sums in steps of 0.05 LU, so that
 * hours need no more room than minutes; only the relative gate is that coarse, the sums are exact.
 */
export class LoudnessCore {
  private readonly filters: [KFilter, KFilter];
  private readonly blockLength: number;
  private readonly powers = new Float64Array(ShortTermBlocks);
  private readonly binPower = new Float64Array(Bins);
  private readonly binCount = new Float64Array(Bins);
  private sum = 0;
  private filled = 0;
  private blocks = 0;

  constructor(sampleRate: number) {
    this.filters = [new KFilter(sampleRate), new KFilter(sampleRate)];
    this.blockLength = Math.round(sampleRate / 10);
  }

  /** Takes in samples of both channels; null is silence. */
  push(left: Float32Array | null, right: Float32Array | null, length: number): void {
    const [a, b] = this.filters;
    for (let i = 0; i < length; i++) {
      const l = a.next(left ? (left[i] ?? 0) : 0);
      const r = b.next(right ? (right[i] ?? 0) : 0);
      this.sum += l * l + r * r;
      if (++this.filled === this.blockLength) this.closeBlock();
    }
  }

  /** LUFS over the last 400 ms. */
  get momentary(): number {
    return toLufs(this.mean(MomentaryBlocks));
  }

  /** LUFS over the last 3 s. */
  get shortTerm(): number {
    return toLufs(this.mean(ShortTermBlocks));
  }

  /** Gated LUFS since the last reset; -Infinity while nothing passed the gate. */
  get integrated(): number {
    const all = this.meanAbove(0);
    if (all === 0) return -Infinity;
    return toLufs(this.meanAbove(bin(toLufs(all) + RelativeGate)));
  }

  /** Forgets what was heard; the filters run on. */
  reset(): void {
    this.binPower.fill(0);
    this.binCount.fill(0);
    this.powers.fill(0);
    this.sum = this.filled = this.blocks = 0;
  }

  private closeBlock(): void {
    this.powers[this.blocks % ShortTermBlocks] = this.sum / this.blockLength;
    this.blocks++;
    this.sum = this.filled = 0;
    if (this.blocks < MomentaryBlocks) return;
    const power = this.mean(MomentaryBlocks);
    const lufs = toLufs(power);
    if (lufs < AbsoluteGate) return;
    const at = Math.min(bin(lufs), Bins - 1);
    this.binPower[at] = (this.binPower[at] ?? 0) + power;
    this.binCount[at] = (this.binCount[at] ?? 0) + 1;
  }

  private mean(blocks: number): number {
    let sum = 0;
    for (let i = 1; i <= Math.min(blocks, this.blocks); i++) sum += this.powers[(this.blocks - i) % ShortTermBlocks] ?? 0;
    return sum / blocks;
  }

  private meanAbove(from: number): number {
    let power = 0;
    let count = 0;
    for (let i = Math.max(from, 0); i < Bins; i++) {
      power += this.binPower[i] ?? 0;
      count += this.binCount[i] ?? 0;
    }
    return count > 0 ? power / count : 0;
  }
}

const bin = (lufs: number): number => Math.floor((lufs - AbsoluteGate) * BinsPerDb);
