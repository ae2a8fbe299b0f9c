import { TruePeakDelay } from "../dsp/true-peak";
import { processorName, type ProcessorOptions, ReductionPlaces } from "../worklet/layout";
import type { Effect } from "./effect";
import { parameters, settle } from "./parameters";
import { ramp } from "./ramp";

type Dynamics = "compressor" | "gate" | "limiter" | "de-esser";
type Processed = Dynamics | "saturation" | "delay";

const free = new WeakMap<BaseAudioContext, number[]>();

/** A place among the reductions that the context's meter bank tells, or -1 when all are taken. */
function takePlace(context: BaseAudioContext): number {
  let places = free.get(context);
  if (!places) free.set(context, (places = Array.from({ length: ReductionPlaces }, (_, i) => ReductionPlaces - 1 - i)));
  return places.pop() ?? -1;
}

/** Settings that the processor would have to rebuild itself for, or glides to itself: they jump. */
const jumping = new Set(["lookahead_ms", "time_ms"]);

/** An effect whose arithmetic runs in our own AudioWorklet processor (dsp/cores). */
export function createProcessor(type: Processed, context: BaseAudioContext): Effect {
  const place = type === "saturation" || type === "delay" ? -1 : takePlace(context);
  const processorOptions: ProcessorOptions = { place };
  const node = new AudioWorkletNode(context, processorName(type), {
    channelCount: 2, channelCountMode: "explicit", outputChannelCount: [2], processorOptions,
  });
  let lookahead = 0;
  return {
    input: node,
    output: node,
    place,
    set(given, tempo, when) {
      const values = settle(parameters[type], given);
      if (type === "delay") values.time_ms = 1000 * delaySeconds(values, tempo);
      lookahead = (values.lookahead_ms ?? 0) / 1000;
      for (const [name, value] of Object.entries(values)) {
        const param = node.parameters.get(name);
        if (param) ramp(param, value, jumping.has(name) ? 0 : when);
      }
    },
    ...(type === "limiter" && { latency: () => (Math.round(lookahead * context.sampleRate) + TruePeakDelay) / context.sampleRate }),
    dispose() {
      node.disconnect();
      node.port.postMessage("end");
      if (place >= 0) free.get(context)?.push(place);
    },
  };
}

/** A delay's time in seconds: a note's length in this tempo when one is set, else `time_ms`. */
export function delaySeconds(values: Readonly<Record<string, number>>, tempo: number): number {
  const note = values.note_beats ?? 0;
  return note > 0 && tempo > 0 ? (note * 60) / tempo : (values.time_ms ?? 0) / 1000;
}
