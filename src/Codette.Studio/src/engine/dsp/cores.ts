import { CompressorCore } from "./compressor";
import type { Core } from "./core";
import { DeEsserCore } from "./de-esser";
import { DelayCore } from "./delay";
import { GateCore } from "./gate";
import { LimiterCore } from "./limiter";
import { SaturationCore } from "./saturation";

/** The effects whose arithmetic is our own, by type. */
export const cores: Readonly<Record<string, (sampleRate: number) => Core>> = {
  compressor: (sampleRate) => new CompressorCore(sampleRate),
  gate: (sampleRate) => new GateCore(sampleRate),
  limiter: (sampleRate) => new LimiterCore(sampleRate),
  "de-esser": (sampleRate) => new DeEsserCore(sampleRate),
  delay: (sampleRate) => new DelayCore(sampleRate),
  saturation: () => new SaturationCore(),
};
