import { LoudnessCore } from "../dsp/loudness";
import { MeterCore } from "../dsp/meter";
import { TruePeak } from "../dsp/true-peak";
import { At, type BankOptions, type BankOrder, MasterInput, MessagesPerSecond } from "./layout";
import { reductions } from "./reductions";
import { scope } from "./scope";

/** One processor for all tracks: it measures its inputs and tells them, the loudness and all reductions in one message. */
export class MeterBank extends scope.AudioWorkletProcessor {
  private readonly meters: MeterCore[];
  private readonly loudness = new LoudnessCore(scope.sampleRate);
  private readonly peaks: [TruePeak, TruePeak] = [new TruePeak(), new TruePeak()];
  private truePeak = 0;
  private untold = 0;
  private ended = false;

  constructor(options: { processorOptions: BankOptions }) {
    super();
    this.meters = Array.from({ length: options.processorOptions.inputs }, () => new MeterCore(scope.sampleRate));
    this.port.onmessage = ({ data }: MessageEvent<BankOrder>) => {
      if (data === "end") this.ended = true;
      else this.resetLoudness();
    };
  }

  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const length = outputs[0]?.[0]?.length ?? 128;
    this.meters.forEach((meter, i) => {
      const left = inputs[i]?.[0] ?? null;
      meter.push(left, inputs[i]?.[1] ?? left, length);
    });
    this.hearMaster(inputs[MasterInput]?.[0] ?? null, inputs[MasterInput]?.[1] ?? inputs[MasterInput]?.[0] ?? null, length);
    this.untold += length;
    if (this.untold >= scope.sampleRate / MessagesPerSecond) this.tell();
    return !this.ended;
  }

  private hearMaster(left: Float32Array | null, right: Float32Array | null, length: number): void {
    this.loudness.push(left, right, length);
    for (let i = 0; i < length; i++) {
      const peak = Math.max(this.peaks[0].next(left ? (left[i] ?? 0) : 0), this.peaks[1].next(right ? (right[i] ?? 0) : 0));
      if (peak > this.truePeak) this.truePeak = peak;
    }
  }

  private tell(): void {
    this.untold = 0;
    const told = new Float32Array(At.First + 2 * this.meters.length + reductions.used);
    told[At.Momentary] = this.loudness.momentary;
    told[At.ShortTerm] = this.loudness.shortTerm;
    told[At.Integrated] = this.loudness.integrated;
    told[At.TruePeak] = this.truePeak;
    told[At.Inputs] = this.meters.length;
    let at: number = At.First;
    for (const meter of this.meters) {
      told[at++] = meter.take();
      told[at++] = meter.power;
    }
    told.set(reductions.values.subarray(0, reductions.used), at);
    this.port.postMessage(told, [told.buffer]);
  }

  private resetLoudness(): void {
    this.loudness.reset();
    this.truePeak = 0;
  }
}
