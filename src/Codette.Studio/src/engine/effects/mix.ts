import { ramp } from "./ramp";

/** A dry way beside a wet one; equal power, as echoes and rooms are not in phase with what they follow. */
export class DryWet {
  readonly input: GainNode;
  readonly output: GainNode;
  private readonly dry: GainNode;
  readonly wet: GainNode;

  constructor(context: BaseAudioContext) {
    this.input = new GainNode(context);
    this.output = new GainNode(context);
    this.dry = new GainNode(context);
    this.wet = new GainNode(context);
    this.input.connect(this.dry).connect(this.output);
    this.wet.connect(this.output);
  }

  set(percent: number, when: number): void {
    const angle = (percent / 100) * (Math.PI / 2);
    ramp(this.dry.gain, percent >= 100 ? 0 : Math.cos(angle), when);
    ramp(this.wet.gain, Math.sin(angle), when);
  }

  dispose(): void {
    for (const node of [this.input, this.dry, this.wet, this.output]) node.disconnect();
  }
}
