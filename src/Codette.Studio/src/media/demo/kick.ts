import { add, normalise, silence, type Stereo } from "./dsp/pcm";
import { seeded, seededNoise } from "./dsp/random";
import { read, sine } from "./dsp/waves";
import { alternate, at, endBar, sectionOf, songSeconds } from "./score";

type Hit = readonly [sixteenth: number, strength: number];

const verse: readonly [readonly Hit[], readonly Hit[]] = [
  [[0, 1], [7, 0.6], [10, 0.92]],
  [[0, 1], [3, 0.5], [10, 0.9], [13, 0.65]],
];
const chorus: readonly [readonly Hit[], readonly Hit[]] = [
  [[0, 1], [3, 0.62], [6, 0.8], [10, 0.95]],
  [[0, 1], [6, 0.85], [10, 0.95], [15, 0.6]],
];

function hitsOf(barIndex: number): readonly Hit[] {
  switch (sectionOf(barIndex)) {
    case "intro":
      return barIndex < 2 ? [] : barIndex === 2 ? [[0, 0.8], [10, 0.6]] : [[0, 0.85], [10, 0.8], [11, 0.6]];
    case "verse":
      return alternate(barIndex, verse);
    case "chorus":
      return alternate(barIndex, chorus);
    case "end":
      return [[0, 1]];
  }
}

/** A soft-headed bass drum with its weight at 52 Hz, in the bass guitar's octave. Mono. */
export function kick(sampleRate: number): Stereo {
  const out = silence(songSeconds, sampleRate);
  const chance = seeded(11);
  const noise = seededNoise(12);
  for (let barIndex = 0; barIndex <= endBar; barIndex++) {
    for (const [sixteenth, strength] of hitsOf(barIndex)) {
      const start = Math.round((at(barIndex, sixteenth) + chance() * 0.003) * sampleRate);
      const level = strength * (0.94 + 0.06 * chance());
      let turns = 0;
      const length = Math.min(Math.round(0.42 * sampleRate), out.length - start);
      for (let i = 0; i < length; i++) {
        const t = i / sampleRate;
        turns += (52 + 150 * Math.exp(-t / 0.018) + 40 * Math.exp(-t / 0.06)) / sampleRate;
        const body = read(sine, turns) * Math.exp(-t / 0.13) * Math.min(1, (0.42 - t) / 0.05);
        const beater = noise() * Math.exp(-t / 0.0035) * 0.3 + read(sine, 2600 * t) * Math.exp(-t / 0.006) * 0.16;
        add(out, start + i, level * (Math.tanh(1.5 * body) + level * beater));
      }
    }
  }
  normalise([out], 0.32);
  return [out, out];
}
