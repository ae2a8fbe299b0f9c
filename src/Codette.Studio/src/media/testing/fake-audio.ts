/** An AudioBuffer of given channels, for tests. */
export function fakeBuffer(channels: Float32Array[], sampleRate = 48000): AudioBuffer {
  const length = channels[0]?.length ?? 0;
  return {
    length,
    sampleRate,
    duration: length / sampleRate,
    numberOfChannels: channels.length,
    getChannelData: (n: number) => channels[n],
    copyToChannel: (from: Float32Array, n: number) => channels[n]?.set(from),
  } as unknown as AudioBuffer;
}

/** How often something was decoded. */
export const decodes = { count: 0 };

/** Decodes bytes that begin with "RIFF", one frame a byte, and takes them away as the browser does. */
export class FakeOfflineContext {
  decodeAudioData(bytes: ArrayBuffer): Promise<AudioBuffer> {
    const taken = new Uint8Array(structuredClone(bytes, { transfer: [bytes] }));
    decodes.count++;
    return new TextDecoder().decode(taken.subarray(0, 4)) === "RIFF"
      ? Promise.resolve(fakeBuffer([Float32Array.from(taken, (byte) => byte / 256)]))
      : Promise.reject(new DOMException("Unable to decode audio data", "EncodingError"));
  }
}
