import { toGain } from "../decibels";
import type { Effect } from "./effect";
import { parameters, settle } from "./parameters";
import { ramp } from "./ramp";

/** Level and width: each side gets (1 + w) / 2 of itself and (1 - w) / 2 of the other; 0 % is mono, 200 % twice the difference. */
export function createUtility(context: BaseAudioContext): Effect {
  const input = new GainNode(context, { channelCount: 2, channelCountMode: "explicit" });
  const own = new GainNode(context);
  const other = new GainNode(context, { gain: 0 });
  const split = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
  const swapped = new ChannelMergerNode(context, { numberOfInputs: 2 });
  const output = new GainNode(context);
  input.connect(own).connect(output);
  input.connect(split);
  split.connect(swapped, 0, 1);
  split.connect(swapped, 1, 0);
  swapped.connect(other).connect(output);
  return {
    input,
    output,
    set(given, _tempo, when) {
      const values = settle(parameters.utility, given);
      const width = (values.width_percent ?? 0) / 100;
      ramp(own.gain, (1 + width) / 2, when);
      ramp(other.gain, (1 - width) / 2, when);
      ramp(output.gain, toGain(values.gain_db ?? 0), when);
    },
    dispose: () => [input, own, other, split, swapped, output].forEach((node) => node.disconnect()),
  };
}
