import { type Core, keep, type Settings } from "./core";

/** How far the right side trails the left at full width. */
const WidthMs = 20;
/** A jump of the time would click; a glide bends the echoes' pitch for a moment. */
const GlideMs = 40;
const There = 1e-3;

/** Echoes of either side; the feedback runs in the line itself, so that every repeat is in time to the sample. */
export class DelayCore implements Core {
  readonly reduction = 0;
  private lines: [Float32Array, Float32Array] = [new Float32Array(4096), new Float32Array(4096)];
  private at = 0;
  private length = -1;
  private targetLength = 0;
  private trail = 0;
  private feedback = 0;
  private dry = 1;
  private wet = 0;
  private readonly glide: number;

  constructor(private readonly sampleRate: number) {
    this.glide = keep(GlideMs, sampleRate);
  }

  configure(settings: Settings): void {
    this.targetLength = Math.max(1, Math.round(((settings.time_ms ?? 0) * this.sampleRate) / 1000));
    if (this.length < 0) this.length = this.targetLength;
    this.trail = Math.round((WidthMs * (settings.width_percent ?? 0) * this.sampleRate) / 1e5);
    this.feedback = (settings.feedback_percent ?? 0) / 100;
    // Equal power: echoes are not in phase with what they follow.
    const angle = ((settings.mix_percent ?? 0) / 100) * (Math.PI / 2);
    this.dry = (settings.mix_percent ?? 0) >= 100 ? 0 : Math.cos(angle);
    this.wet = Math.sin(angle);
    this.reserve(Math.max(this.length, this.targetLength) + this.trail + 2);
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    const { dry, wet, feedback, trail, glide } = this;
    const [left, right] = this.lines;
    for (let i = 0; i < inLeft.length; i++) {
      const l = inLeft[i] ?? 0;
      const r = inRight[i] ?? 0;
      if (this.length !== this.targetLength) {
        this.length = this.targetLength + glide * (this.length - this.targetLength);
        if (Math.abs(this.length - this.targetLength) < There) this.length = this.targetLength;
      }
      const echoL = this.read(left, this.length);
      const echoR = this.read(right, this.length);
      const trailing = trail > 0 ? this.read(right, this.length + trail) : echoR;
      left[this.at] = l + feedback * echoL;
      right[this.at] = r + feedback * echoR;
      this.at = (this.at + 1) & (left.length - 1);
      outLeft[i] = dry * l + wet * echoL;
      outRight[i] = dry * r + wet * trailing;
    }
  }

  private read(line: Float32Array, back: number): number {
    const whole = Math.floor(back);
    const part = back - whole;
    const mask = line.length - 1;
    const near = line[(this.at - whole) & mask] ?? 0;
    return part === 0 ? near : near + part * ((line[(this.at - whole - 1) & mask] ?? 0) - near);
  }

  /** Lines are powers of two long, and grow with what was heard in place. */
  private reserve(samples: number): void {
    const old = this.lines[0].length;
    if (samples <= old) return;
    const size = 2 ** Math.ceil(Math.log2(samples));
    this.lines = this.lines.map((line) => {
      const longer = new Float32Array(size);
      longer.set(line.subarray(this.at), size - old);
      longer.set(line.subarray(0, this.at), size - this.at);
      return longer;
    }) as [Float32Array, Float32Array];
    this.at = 0;
  }
}
