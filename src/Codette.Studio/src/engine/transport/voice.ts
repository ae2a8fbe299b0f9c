import type { Voice } from "./plan";

export const FadeSeconds = 0.004;

export interface SoundingVoice {
  key: string;
  source: string;
  /** Fades it out from a context second on. */
  stop(when: number): void;
  onended: (() => void) | null;
}

/** Starts a piece of a clip; one that is late begins where it should be by now. Null when it is over already. */
export function startVoice(context: BaseAudioContext, voice: Voice, buffer: AudioBuffer, target: AudioNode): SoundingVoice | null {
  const late = Math.max(0, context.currentTime - voice.when);
  const duration = voice.duration - late;
  if (duration <= 0) return null;
  const when = voice.when + late;
  const end = when + duration;
  const fade = Math.min(FadeSeconds, duration / 2);
  const source = new AudioBufferSourceNode(context, { buffer });
  const envelope = new GainNode(context);
  source.connect(envelope).connect(target);
  if (voice.fadeIn || late > 0) {
    envelope.gain.setValueAtTime(0, when);
    envelope.gain.linearRampToValueAtTime(1, when + fade);
  }
  if (voice.fadeOut) {
    envelope.gain.setValueAtTime(1, end - fade);
    envelope.gain.linearRampToValueAtTime(0, end);
  }
  source.start(when, voice.offset + late, duration);
  const sounding: SoundingVoice = {
    key: voice.clip.key,
    source: voice.clip.source,
    stop(at) {
      if (at <= when) {
        source.stop();
        return;
      }
      envelope.gain.cancelScheduledValues(at);
      envelope.gain.setTargetAtTime(0, at, FadeSeconds / 3);
      source.stop(at + 2 * FadeSeconds);
    },
    onended: null,
  };
  source.onended = () => {
    envelope.disconnect();
    sounding.onended?.();
  };
  return sounding;
}
