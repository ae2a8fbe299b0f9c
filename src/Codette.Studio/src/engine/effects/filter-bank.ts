import { ramp, SettledMs } from "./ramp";

export interface Band {
  type: BiquadFilterType;
  /** Hz. */
  frequency: number;
  /** As the node takes it: a factor for bells, dB for passes, unused for shelves. */
  q: number;
  /** dB; unused for passes. */
  gain: number;
  /** One that does nothing costs nothing as long as it never did. */
  idle: boolean;
}

/** One set of filters in series; another set is another chain, which fades in while this one fades out. */
class Chain {
  readonly output: GainNode;
  private readonly filters: (BiquadFilterNode | null)[];

  constructor(context: BaseAudioContext, private readonly input: AudioNode, target: AudioNode, bands: readonly Band[], when: number, first: boolean) {
    this.filters = bands.map(({ type, idle }) => (idle ? null : new BiquadFilterNode(context, { type })));
    this.output = new GainNode(context, { gain: first || when <= 0 ? 1 : 0 });
    const present = this.filters.filter((filter) => filter !== null);
    [...present, this.output].reduce((before: AudioNode, after) => before.connect(after), input).connect(target);
    this.set(bands, 0);
    ramp(this.output.gain, 1, when);
  }

  fits(bands: readonly Band[]): boolean {
    return bands.length === this.filters.length && bands.every(({ idle }, i) => idle || this.filters[i] !== null);
  }

  set(bands: readonly Band[], when: number): void {
    bands.forEach(({ frequency, q, gain }, i) => {
      const filter = this.filters[i];
      if (!filter) return;
      ramp(filter.frequency, frequency, when);
      ramp(filter.Q, q, when);
      ramp(filter.gain, gain, when);
    });
  }

  leave(when: number): void {
    ramp(this.output.gain, 0, when);
    setTimeout(() => {
      this.input.disconnect(this.filters.find((filter) => filter !== null) ?? this.output);
      this.output.disconnect();
    }, SettledMs);
  }
}

/** Filters in series between an input and an output. */
export class FilterBank {
  readonly input: GainNode;
  readonly output: GainNode;
  private chain: Chain | null = null;

  constructor(private readonly context: BaseAudioContext) {
    this.input = new GainNode(context);
    this.output = new GainNode(context);
  }

  set(bands: readonly Band[], when: number): void {
    if (this.chain?.fits(bands)) {
      this.chain.set(bands, when);
      return;
    }
    this.chain?.leave(when);
    this.chain = new Chain(this.context, this.input, this.output, bands, when, this.chain === null);
  }

  dispose(): void {
    this.input.disconnect();
    this.output.disconnect();
  }
}
