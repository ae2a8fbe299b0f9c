import type { Answer } from "./parts";
import { renderPart, type Part } from "./render-part";

self.onmessage = ({ data: { part, sampleRate } }: MessageEvent<{ part: Part; sampleRate: number }>) => {
  const channels = renderPart(part, sampleRate);
  const answer: Answer = { part, sampleRate, channels };
  self.postMessage(answer, { transfer: [...new Set(channels.map((samples) => samples.buffer))] });
};
