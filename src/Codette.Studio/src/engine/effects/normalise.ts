/** The spellings of clients and older sessions, as the server reads them too (Codette.Domain/Suggestions/EffectTypes.cs). */
const spellings: Readonly<Record<string, string>> = {
  eq: "equalizer equaliser eq-3-band eq-3band eq3band eq-3 3-band-eq eq-parametric parametric-eq graphic-eq dynamic-eq",
  "high-pass": "highpass high-pass-filter hpf hp low-cut lowcut",
  "low-pass": "lowpass low-pass-filter lpf lp high-cut highcut",
  compressor: "comp compression bus-compressor multiband-compressor",
  limiter: "brickwall brickwall-limiter maximizer maximiser peak-limiter",
  gate: "noise-gate expander",
  "de-esser": "deesser de-ess deess",
  saturation: "saturator distortion overdrive tape exciter",
  delay: "echo simple-delay delay-simple tape-delay ping-pong-delay",
  reverb: "freeverb reverb-plate plate-reverb reverb-hall hall-reverb reverb-room room-reverb convolution-reverb",
  utility: "gain trim",
  meter: "metering analyzer analyser spectrum-analyzer",
};

const known = new Map(Object.entries(spellings).flatMap(([type, others]) => others.split(" ").map((other) => [other, type] as const)));

/** The type's name in the effects table; one that is not known in lower case with hyphens. */
export function normalise(type: string): string {
  const spelled = type.trim().toLowerCase().replace(/[_ ]/g, "-");
  return known.get(spelled) ?? spelled;
}
