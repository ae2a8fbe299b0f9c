import type { Finished, Unfinished } from "./finish.worker";

/** Measures rendered sound and makes a WAV file of it, in a thread of its own. Rejects with the signal's reason when it aborts. */
export function finish(buffer: AudioBuffer, bits: 16 | 24 | 32, signal: AbortSignal): Promise<Finished> {
  const worker = new Worker(new URL("./finish.worker.ts", import.meta.url), { type: "module" });
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, channel) => new Float32Array(buffer.getChannelData(channel)));
  return new Promise<Finished>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Finished>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage({ channels, sampleRate: buffer.sampleRate, bits } satisfies Unfinished, channels.map((samples) => samples.buffer));
  }).finally(() => worker.terminate());
}
