import type { Session } from "@/session/model";
import { MixGraph } from "./graph/mix-graph";
import { clipSpans, isMono } from "./transport/clips";
import { planVoices } from "./transport/plan";
import { startVoice } from "./transport/voice";
import { prepare } from "./worklet/prepare";

const MostSteps = 100;
const ShortestStepSeconds = 0.5;
const Quantum = 128;
/** More than the limiters of a mix delay, one behind the other. */
const LatestSeconds = 0.1;

/** Seconds on the timeline; `tail` seconds after `to` let rooms and echoes end, clips do not sound in it. */
export interface Span {
  from: number;
  to: number;
  tail?: number;
}

export interface RenderOptions {
  /** Hz, usually 48000. */
  sampleRate?: number;
  /** Told of the share that is done, 0..1. */
  onProgress?(share: number): void;
  signal?: AbortSignal;
}

/**
 * A part of the session in stereo, by the same graph as live, faster than it sounds. What the mix delays as a whole
 * (limiters) is cut off in front. Rejects with an AbortError when aborted.
 */
export async function render(session: Session, sources: ReadonlyMap<string, AudioBuffer>, span: Span, options: RenderOptions = {}): Promise<AudioBuffer> {
  const { sampleRate = 48000, signal } = options;
  const length = Math.round((span.to - span.from + (span.tail ?? 0)) * sampleRate);
  if (!(length > 0)) throw new RangeError("There is nothing to render: the end is not after the start.");
  signal?.throwIfAborted();
  const spare = Math.round(LatestSeconds * sampleRate);
  const context = new OfflineAudioContext(2, length + spare, sampleRate);
  await prepare(context);
  signal?.throwIfAborted();
  const graph = new MixGraph(context, context.destination);
  graph.load(session, isMono(sources), 0);
  const pass = { context: 0, position: span.from, end: span.to };
  for (const voice of planVoices(clipSpans(session, sources), pass, 0, Infinity)) {
    const input = graph.strips.get(voice.clip.track)?.input;
    const buffer = sources.get(voice.clip.source);
    if (input && buffer) startVoice(context, voice, buffer, input);
  }
  const late = Math.min(spare, Math.round(graph.latency * sampleRate));
  return cut(await run(context, (length + spare) / sampleRate, options), late, length);
}

/** Runs to the end, or rejects at the next step after an abort: an offline context cannot be stopped, only left standing. */
function run(context: OfflineAudioContext, seconds: number, { onProgress, signal }: RenderOptions): Promise<AudioBuffer> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException("The rendering was aborted.", "AbortError"));
    signal?.addEventListener("abort", abort, { once: true });
    const step = Math.max(ShortestStepSeconds, seconds / MostSteps, Quantum / context.sampleRate);
    for (let at = step; at < seconds - Quantum / context.sampleRate && "suspend" in context; at += step) {
      void context.suspend(at).then(() => {
        if (signal?.aborted) return undefined;
        onProgress?.(at / seconds);
        return context.resume();
      });
    }
    context.startRendering().then((buffer) => {
      if (!signal?.aborted) onProgress?.(1);
      resolve(buffer);
    }, reject).finally(() => signal?.removeEventListener("abort", abort));
  });
}

function cut(whole: AudioBuffer, from: number, length: number): AudioBuffer {
  const part = new AudioBuffer({ numberOfChannels: whole.numberOfChannels, length, sampleRate: whole.sampleRate });
  for (let channel = 0; channel < whole.numberOfChannels; channel++) {
    part.copyToChannel(whole.getChannelData(channel).subarray(from, from + length), channel);
  }
  return part;
}
