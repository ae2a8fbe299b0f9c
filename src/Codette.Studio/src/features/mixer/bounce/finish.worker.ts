import { measure, type Measures } from "@/engine/measure";
import { pcm } from "@/engine/pcm";
import { encodeWav } from "@/engine/wav";

export interface Unfinished {
  channels: Float32Array<ArrayBuffer>[];
  sampleRate: number;
  bits: 16 | 24 | 32;
}

export interface Finished {
  file: Uint8Array<ArrayBuffer>;
  measures: Measures;
}

/** Measuring and writing minutes of sound takes seconds: here they hold nobody up. */
addEventListener("message", ({ data }: MessageEvent<Unfinished>) => {
  const sound = pcm(data.sampleRate, ...data.channels);
  const finished: Finished = { file: encodeWav(sound, data.bits), measures: measure(sound) };
  (self as unknown as { postMessage(message: Finished, transfer: Transferable[]): void }).postMessage(finished, [finished.file.buffer]);
});
