import type { Insert } from "@/session/model";
import type { Effect } from "../effects/effect";
import { normalise } from "../effects/normalise";
import { ramp, SettledMs } from "../effects/ramp";
import { effectOf, passThrough } from "../effects/table";

/** An effect and a way around it. A bypassed effect is cut off, so that it costs nothing. */
export class InsertSlot {
  readonly input: GainNode;
  readonly output: GainNode;
  readonly effect: Effect;
  readonly type: string;
  /** Fading out before it is taken away. */
  leaving = false;
  private readonly dry: GainNode;
  private readonly wet: GainNode;
  private enabled: boolean;
  private joined = false;
  private settled = false;

  constructor(context: BaseAudioContext, readonly id: string, type: string, enabled: boolean, when: number) {
    this.type = normalise(type);
    this.effect = (effectOf(type)?.create ?? passThrough)(context);
    // Live it begins bypassed and fades in.
    this.enabled = enabled && when <= 0;
    this.input = new GainNode(context);
    this.output = new GainNode(context);
    this.dry = new GainNode(context, { gain: this.enabled ? 0 : 1 });
    this.wet = new GainNode(context, { gain: this.enabled ? 1 : 0 });
    this.input.connect(this.dry).connect(this.output);
    this.effect.output.connect(this.wet).connect(this.output);
    if (this.enabled) this.join();
  }

  set(insert: Insert, tempo: number, when: number): void {
    this.effect.set(insert.parameters, tempo, this.settled ? when : 0);
    this.settled = true;
    this.enable(insert.enabled, when);
  }

  leave(when: number): void {
    this.leaving = true;
    this.enable(false, when);
  }

  dispose(): void {
    for (const node of [this.input, this.dry, this.wet, this.output]) node.disconnect();
    this.effect.dispose();
  }

  /** What it takes now in dB; its latency in seconds. */
  get latency(): number {
    return this.enabled ? (this.effect.latency?.() ?? 0) : 0;
  }

  private enable(enabled: boolean, when: number): void {
    if (enabled === this.enabled) return;
    this.enabled = enabled;
    if (enabled) this.join();
    else setTimeout(() => this.part(), SettledMs);
    ramp(this.dry.gain, enabled ? 0 : 1, when);
    ramp(this.wet.gain, enabled ? 1 : 0, when);
  }

  private join(): void {
    if (!this.joined) this.input.connect(this.effect.input);
    this.joined = true;
  }

  private part(): void {
    if (this.enabled || !this.joined) return;
    this.input.disconnect(this.effect.input);
    this.joined = false;
  }
}
