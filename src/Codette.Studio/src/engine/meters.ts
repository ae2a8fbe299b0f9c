import { powerToDb, toDb } from "./decibels";
import type { Level, Loudness } from "./types";
import { At, BankName, type BankOptions, type BankOrder, MasterInput } from "./worklet/layout";

const HoldMs = 1500;
const SpareInputs = 32;

type Held = Level & { heldSince: number };

const silent = (): Held => ({ peak: -Infinity, rms: -Infinity, hold: -Infinity, clipped: false, heldSince: 0 });

/** Reads the meter bank: one node that measures all tracks and tells everything in one message. */
export class Meters {
  readonly loudness: Loudness = { momentary: -Infinity, shortTerm: -Infinity, integrated: -Infinity, peak: -Infinity };
  readonly master: Level = silent();
  private bank: AudioWorkletNode;
  private levels: Held[];
  private inputs = new Map<string, { input: number; source: AudioNode }>();
  private reductions: Float32Array = new Float32Array(0);

  constructor(private readonly context: AudioContext, private readonly masterSource: AudioNode, tracks: number) {
    this.levels = [this.master as Held];
    this.bank = this.build(tracks);
  }

  attach(track: string, source: AudioNode): void {
    const taken = new Set([...this.inputs.values()].map(({ input }) => input));
    let input = MasterInput + 1;
    while (taken.has(input)) input++;
    this.inputs.set(track, { input, source });
    this.levels[input] = silent();
    if (input >= this.bank.numberOfInputs) this.grow();
    else source.connect(this.bank, 0, input);
  }

  detach(track: string): void {
    const known = this.inputs.get(track);
    if (known) known.source.disconnect(this.bank, 0, known.input);
    this.inputs.delete(track);
  }

  of(track: string): Level | undefined {
    const known = this.inputs.get(track);
    return known && this.levels[known.input];
  }

  reduction(place: number): number {
    return this.reductions[place] ?? 0;
  }

  clearClips(): void {
    for (const level of this.levels) level.clipped = false;
  }

  resetLoudness(): void {
    this.bank.port.postMessage("reset-loudness" satisfies BankOrder);
    this.loudness.momentary = this.loudness.shortTerm = this.loudness.integrated = this.loudness.peak = -Infinity;
  }

  /** Nothing sounds: the readings fall, what was held and clipped stays. */
  fall(): void {
    for (const level of this.levels) level.peak = level.rms = level.hold = -Infinity;
    this.loudness.momentary = this.loudness.shortTerm = -Infinity;
    this.reductions.fill(0);
  }

  private build(tracks: number): AudioWorkletNode {
    const processorOptions: BankOptions = { inputs: tracks + 1 + SpareInputs };
    const bank = new AudioWorkletNode(this.context, BankName, { numberOfInputs: processorOptions.inputs, outputChannelCount: [1], processorOptions });
    bank.port.onmessage = ({ data }: MessageEvent<Float32Array>) => this.take(data);
    // Its output is silence; without one it might not be asked to run.
    bank.connect(this.context.destination);
    this.masterSource.connect(bank, 0, MasterInput);
    return bank;
  }

  private grow(): void {
    const old = this.bank;
    this.bank = this.build(this.inputs.size);
    this.masterSource.disconnect(old);
    for (const { input, source } of this.inputs.values()) {
      if (input < old.numberOfInputs) source.disconnect(old, 0, input);
      source.connect(this.bank, 0, input);
    }
    old.port.onmessage = null;
    old.port.postMessage("end" satisfies BankOrder);
    old.disconnect();
  }

  private take(told: Float32Array): void {
    if (this.context.state !== "running") return;
    const now = performance.now();
    this.loudness.momentary = told[At.Momentary] ?? 0;
    this.loudness.shortTerm = told[At.ShortTerm] ?? 0;
    this.loudness.integrated = told[At.Integrated] ?? 0;
    this.loudness.peak = toDb(told[At.TruePeak] ?? 0);
    const inputs = told[At.Inputs] ?? 0;
    for (let i = 0; i < this.levels.length && i < inputs; i++) {
      const level = this.levels[i];
      if (level) show(level, told[At.First + 2 * i] ?? 0, told[At.First + 2 * i + 1] ?? 0, now);
    }
    this.reductions = told.subarray(At.First + 2 * inputs);
  }
}

function show(level: Held, peak: number, power: number, now: number): void {
  level.peak = toDb(peak);
  level.rms = powerToDb(power);
  if (peak >= 1) level.clipped = true;
  if (level.peak < level.hold && now - level.heldSince < HoldMs) return;
  level.hold = level.peak;
  level.heldSince = now;
}
