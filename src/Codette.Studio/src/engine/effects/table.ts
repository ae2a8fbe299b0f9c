import type { Effect, EffectKind } from "./effect";
import { createEq, eqResponse } from "./eq";
import { normalise } from "./normalise";
import { parameters } from "./parameters";
import { createPass, passResponse } from "./pass";
import { createProcessor } from "./processor";
import { createReverb } from "./reverb";
import { createUtility } from "./utility";

function kind(type: keyof typeof parameters, label: string, create: EffectKind["create"], response?: EffectKind["response"]): EffectKind {
  return { type, label, parameters: parameters[type], create, ...(response && { response }) };
}

const kinds: EffectKind[] = [
  kind("eq", "EQ", createEq, eqResponse),
  kind("high-pass", "High-pass", (context) => createPass("high-pass", context), passResponse("high-pass")),
  kind("low-pass", "Low-pass", (context) => createPass("low-pass", context), passResponse("low-pass")),
  kind("compressor", "Compressor", (context) => createProcessor("compressor", context)),
  kind("limiter", "Limiter", (context) => createProcessor("limiter", context)),
  kind("gate", "Gate", (context) => createProcessor("gate", context)),
  kind("de-esser", "De-esser", (context) => createProcessor("de-esser", context)),
  kind("saturation", "Saturation", (context) => createProcessor("saturation", context)),
  kind("delay", "Delay", (context) => createProcessor("delay", context)),
  kind("reverb", "Reverb", createReverb),
  kind("utility", "Utility", createUtility),
  kind("meter", "Meter", passThrough),
];

/** All effects by type; the order is that of a menu. */
export const effects: Readonly<Record<string, EffectKind>> = Object.fromEntries(kinds.map((each) => [each.type, each]));

/** The effect of an insert's type in any spelling; undefined when we have none. */
export const effectOf = (type: string): EffectKind | undefined => (Object.hasOwn(effects, normalise(type)) ? effects[normalise(type)] : undefined);

/** What an insert sounds like whose type we do not have: as if it were not there. */
export function passThrough(context: BaseAudioContext): Effect {
  const node = new GainNode(context);
  return { input: node, output: node, set: () => undefined, dispose: () => node.disconnect() };
}
