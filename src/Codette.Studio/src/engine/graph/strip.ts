import type { Track } from "@/session/model";
import { faderGain, toGain } from "../decibels";
import { ramp, SettledMs } from "../effects/ramp";
import { InsertChain } from "./insert-chain";

/** Input gain -> inserts -> fader -> pan -> gate of one track. All stereo, so that an effect that widens changes no level. */
export class Strip {
  readonly input: GainNode;
  /** After the inserts, before the fader: pre-fader sends, the spectrum. */
  readonly post: GainNode;
  /** After mute and solo: the output, post-fader sends, the meter. */
  readonly gate: GainNode;
  readonly inserts: InsertChain;
  private readonly fader: GainNode;
  private readonly panner: StereoPannerNode;

  constructor(context: BaseAudioContext, audible: boolean, when: number) {
    this.input = new GainNode(context, { channelCount: 2, channelCountMode: "explicit" });
    this.post = new GainNode(context);
    this.fader = new GainNode(context);
    this.panner = new StereoPannerNode(context);
    this.gate = new GainNode(context, { gain: audible && when <= 0 ? 1 : 0 });
    this.inserts = new InsertChain(context, this.input, this.post);
    this.post.connect(this.fader).connect(this.panner).connect(this.gate);
  }

  /** @param mono Whether all its sound is the same on both sides. */
  update(track: Track, mono: boolean, tempo: number, when: number): void {
    ramp(this.input.gain, toGain(track.input_gain), when);
    this.inserts.update(track.inserts, tempo, when);
    ramp(this.fader.gain, faderGain(track.volume) * (mono ? panLaw(track.pan) : 1), when);
    ramp(this.panner.pan, track.pan, when);
  }

  open(audible: boolean, when: number): void {
    ramp(this.gate.gain, audible ? 1 : 0, when);
  }

  /** Goes after the ways that lead from it, which may wait for limiters elsewhere. */
  retire(when: number): void {
    this.open(false, when);
    setTimeout(() => {
      this.inserts.dispose();
      for (const node of [this.post, this.fader, this.panner, this.gate]) node.disconnect();
    }, 4 * SettledMs);
  }
}

/**
 * StereoPannerNode adds the far side to the near one: cos² + (1 + sin)² for the same signal on both, which grows by
 * 3 dB from the middle to the side. This takes the growth back: equal power, 0 dB in the middle.
 */
export const panLaw = (pan: number): number => 1 / Math.sqrt(1 + Math.sin((Math.min(1, Math.abs(pan)) * Math.PI) / 2));
