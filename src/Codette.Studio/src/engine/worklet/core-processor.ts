import type { Core } from "../dsp/core";
import type { Parameter } from "../effects/parameters";
import type { ProcessorOptions } from "./layout";
import { reductions } from "./reductions";
import { type ParameterDescriptor, scope } from "./scope";

/** After so much silence no look-ahead, hold, filter or echo has anything left to say (12 s is the longest delay). */
const IdleSeconds = 3;
const EchoIdleSeconds = 120;

/** Wraps a core as a stereo AudioWorkletProcessor with one k-rate AudioParam per parameter. */
export function coreProcessor(parameters: readonly Parameter[], make: (sampleRate: number) => Core) {
  return class extends scope.AudioWorkletProcessor {
    static readonly parameterDescriptors: ParameterDescriptor[] = parameters.map(({ name, usual }) => ({ name, defaultValue: usual, automationRate: "k-rate" }));

    private readonly core = make(scope.sampleRate);
    private readonly settings: Record<string, number> = {};
    private readonly place: number;
    private readonly idleAfter = scope.sampleRate * (parameters.some(({ name }) => name === "feedback_percent") ? EchoIdleSeconds : IdleSeconds);
    private silence = new Float32Array(128);
    private idle = 0;
    private ended = false;

    constructor(options: { processorOptions: ProcessorOptions }) {
      super();
      this.place = options.processorOptions.place;
      this.port.onmessage = () => {
        this.ended = true;
        reductions.write(this.place, 0);
      };
    }

    process(inputs: Float32Array[][], outputs: Float32Array[][], params: Record<string, Float32Array>): boolean {
      if (this.ended) return false;
      const [outLeft, outRight = outLeft] = outputs[0] ?? [];
      if (!outLeft || !outRight) return true;
      if (this.silence.length !== outLeft.length) this.silence = new Float32Array(outLeft.length);
      const left = inputs[0]?.[0] ?? this.silence;
      const right = inputs[0]?.[1] ?? left;
      this.configure(params);
      this.idle = isSilent(left) && isSilent(right) ? this.idle + outLeft.length : 0;
      if (this.idle < this.idleAfter) this.core.process(left, right, outLeft, outRight);
      reductions.write(this.place, this.core.reduction);
      return true;
    }

    private configure(params: Record<string, Float32Array>): void {
      let changed = false;
      for (const name in params) {
        const value = params[name]?.[0] ?? 0;
        if (this.settings[name] === value) continue;
        this.settings[name] = value;
        changed = true;
      }
      if (changed) this.core.configure(this.settings);
    }
  };
}

function isSilent(samples: Float32Array): boolean {
  for (let i = 0; i < samples.length; i++) if (samples[i] !== 0) return false;
  return true;
}
