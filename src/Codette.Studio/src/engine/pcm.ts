/** What is read of an AudioBuffer, so that files and measures can be made without Web Audio. */
export interface Pcm {
  readonly numberOfChannels: number;
  /** Samples per channel. */
  readonly length: number;
  /** Hz. */
  readonly sampleRate: number;
  getChannelData(channel: number): Float32Array;
}

/** Samples of equally long channels, as a Pcm. */
export function pcm(sampleRate: number, ...channels: Float32Array[]): Pcm {
  return { numberOfChannels: channels.length, length: channels[0]?.length ?? 0, sampleRate, getChannelData: (channel) => channels[channel] ?? new Float32Array(0) };
}
