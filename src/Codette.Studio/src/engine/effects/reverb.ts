import { impulse } from "../dsp/impulse";
import type { Effect } from "./effect";
import { DryWet } from "./mix";
import { parameters, settle } from "./parameters";
import { ramp, SettledMs } from "./ramp";

const Kept = 12;
const rooms = new Map<string, AudioBuffer>();

/** Impulses are kept: tracks with the same decay share one. */
function room(context: BaseAudioContext, decay: number): AudioBuffer {
  const key = `${context.sampleRate} ${decay}`;
  let buffer = rooms.get(key);
  if (!buffer) {
    const [left, right] = impulse(decay, context.sampleRate);
    buffer = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate: context.sampleRate });
    buffer.copyToChannel(left, 0);
    buffer.copyToChannel(right, 1);
  }
  rooms.delete(key);
  rooms.set(key, buffer);
  const oldest = rooms.keys().next().value;
  if (rooms.size > Kept && oldest !== undefined) rooms.delete(oldest);
  return buffer;
}

export function createReverb(context: BaseAudioContext): Effect {
  const mix = new DryWet(context);
  const before = new DelayNode(context, { maxDelayTime: 0.5 });
  mix.input.connect(before);
  let current: { decay: number; convolver: ConvolverNode; fade: GainNode } | null = null;

  const build = (decay: number, when: number): void => {
    const old = current;
    const convolver = new ConvolverNode(context, { disableNormalization: true, buffer: room(context, decay) });
    const fade = new GainNode(context, { gain: old && when > 0 ? 0 : 1 });
    before.connect(convolver).connect(fade).connect(mix.wet);
    ramp(fade.gain, 1, when);
    current = { decay, convolver, fade };
    if (!old) return;
    ramp(old.fade.gain, 0, when);
    setTimeout(() => {
      before.disconnect(old.convolver);
      old.fade.disconnect();
    }, SettledMs);
  };

  return {
    input: mix.input,
    output: mix.output,
    set(given, _tempo, when) {
      const values = settle(parameters.reverb, given);
      const decay = Math.round((values.decay_s ?? 0) * 10) / 10;
      if (current?.decay !== decay) build(decay, when);
      ramp(before.delayTime, (values.pre_delay_ms ?? 0) / 1000, when);
      mix.set(values.mix_percent ?? 0, when);
    },
    dispose() {
      mix.dispose();
      before.disconnect();
      current?.fade.disconnect();
    },
  };
}
