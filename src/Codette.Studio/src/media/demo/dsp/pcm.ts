/** Samples of one channel, full scale at ±1. */
export type Pcm = Float32Array<ArrayBuffer>;

export type Stereo = [left: Pcm, right: Pcm];

export function silence(seconds: number, sampleRate: number): Pcm {
  return new Float32Array(Math.round(seconds * sampleRate));
}

export function add(samples: Float32Array, index: number, value: number): void {
  samples[index] = (samples[index] ?? 0) + value;
}

/** The factor per sample of a decay that reaches 1/e after that many seconds. */
export const fallOf = (seconds: number, sampleRate: number): number => Math.exp(-1 / (seconds * sampleRate));

/** Scales all channels by one factor, so that the loudest sample stands at `peak`. */
export function normalise(channels: readonly Pcm[], peak: number): void {
  let loudest = 0;
  for (const samples of new Set(channels)) {
    for (let i = 0; i < samples.length; i++) {
      loudest = Math.max(loudest, Math.abs(samples[i] ?? 0));
    }
  }
  const factor = loudest > 0 ? peak / loudest : 0;
  for (const samples of new Set(channels)) {
    for (let i = 0; i < samples.length; i++) {
      samples[i] = (samples[i] ?? 0) * factor;
    }
  }
}

/** Ends a part without a click, whatever still rings. */
export function fadeOut(channels: readonly Pcm[], seconds: number, sampleRate: number): void {
  const length = Math.round(seconds * sampleRate);
  for (const samples of new Set(channels)) {
    const from = samples.length - length;
    for (let i = Math.max(from, 0); i < samples.length; i++) {
      const left = (samples.length - 1 - i) / length;
      samples[i] = (samples[i] ?? 0) * left * left;
    }
  }
}

/** Bends what is loud towards a ceiling: the loudest sample is driven by the given factor into the curve. */
export function saturate(channels: readonly Pcm[], drive: number): void {
  normalise(channels, 1);
  for (const samples of new Set(channels)) {
    for (let i = 0; i < samples.length; i++) {
      samples[i] = Math.tanh(drive * (samples[i] ?? 0));
    }
  }
}
