import { ramp, SettledMs } from "../effects/ramp";

/** A way between two strips with its own level and delay: it opens, closes and goes without a click. */
export class Edge {
  private readonly gain: GainNode;
  private readonly wait: DelayNode | null = null;

  /** @param delay Seconds; evens out what other ways into the target are late by. */
  constructor(context: BaseAudioContext, private readonly source: AudioNode, private readonly target: AudioNode, private readonly delay: number, level: number, when: number) {
    this.gain = new GainNode(context, { gain: when > 0 ? 0 : level });
    source.connect(this.gain);
    if (delay > 0) this.wait = new DelayNode(context, { delayTime: delay, maxDelayTime: delay + 0.01 });
    (this.wait ? this.gain.connect(this.wait) : this.gain).connect(target);
    ramp(this.gain.gain, level, when);
  }

  /** True when it already runs like this. */
  joins(source: AudioNode, target: AudioNode, delay: number): boolean {
    return this.source === source && this.target === target && Math.abs(this.delay - delay) < 1e-6;
  }

  set(level: number, when: number): void {
    ramp(this.gain.gain, level, when);
  }

  retire(when: number): void {
    ramp(this.gain.gain, 0, when);
    setTimeout(() => {
      this.source.disconnect(this.gain);
      this.gain.disconnect();
      this.wait?.disconnect();
    }, SettledMs + 1000 * this.delay);
  }
}
