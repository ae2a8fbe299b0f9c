import { Biquad } from "./dsp/biquad";
import { add, fadeOut, fallOf, normalise, silence, type Stereo } from "./dsp/pcm";
import { seeded, seededNoise } from "./dsp/random";
import { read, sine } from "./dsp/waves";
import { cymbals } from "./hats";
import { alternate, at, endBar, sectionOf, songSeconds } from "./score";

type Hit = readonly [sixteenth: number, strength: number];

const backbeat: readonly Hit[] = [[4, 0.95], [12, 1]];
const ghosts: readonly [readonly Hit[], readonly Hit[]] = [
  [[7, 0.16], [9, 0.22], [15, 0.14]],
  [[6, 0.12], [9, 0.2], [11, 0.15], [15, 0.24]],
];
const fill: readonly Hit[] = [[10, 0.4], [11, 0.3], [13, 0.5], [14, 0.72], [15, 0.85]];

function hitsOf(barIndex: number): readonly Hit[] {
  switch (sectionOf(barIndex)) {
    case "intro":
      return barIndex < 3 ? [] : [[4, 0.5], ...fill];
    case "verse":
      return barIndex === 7 ? [[4, 0.95], [9, 0.2], ...fill] : [...backbeat.map(([s, v]): Hit => [s, v * 0.85]), ...alternate(barIndex, ghosts)];
    case "chorus":
      return barIndex === 15 ? [[4, 1], [7, 0.2], ...fill] : [...backbeat, ...alternate(barIndex, ghosts)];
    case "end":
      return [[0, 0.7]];
  }
}

/** A snare with its wires, ghost notes and a small room, and over it the hats and cymbals of the same kit. */
export function snare(sampleRate: number): Stereo {
  const [left, right] = [silence(songSeconds, sampleRate), silence(songSeconds, sampleRate)];
  const chance = seeded(21);
  const noise = seededNoise(22);
  for (let barIndex = 0; barIndex <= endBar; barIndex++) {
    for (const [sixteenth, strength] of hitsOf(barIndex)) {
      // A backbeat that lags a little is what makes it sit back.
      const late = strength > 0.8 ? 0.006 : 0;
      const start = Math.round((at(barIndex, sixteenth) + late + chance() * 0.004) * sampleRate);
      strike(strength * (0.93 + 0.07 * chance()), start);
    }
  }
  cymbals(left, right, sampleRate);
  fadeOut([left, right], 0.8, sampleRate);
  normalise([left, right], 0.33);
  return [left, right];

  function strike(level: number, start: number): void {
    const wires = new Biquad(sampleRate).bandPass(3200 + 1800 * level, 0.45);
    const room = [new Biquad(sampleRate).bandPass(900, 0.5), new Biquad(sampleRate).bandPass(1000, 0.5)] as const;
    const length = Math.min(Math.round(0.38 * sampleRate), left.length - start);
    const [shellFall, wireFall] = [fallOf(0.055, sampleRate), fallOf(0.05 + 0.06 * level, sampleRate)];
    const [roomFall, attackFall] = [fallOf(0.14, sampleRate), fallOf(0.01, sampleRate)];
    let [low, high, shells, wire, rooms, attack] = [0, 0, 1, 1, 1, 1];
    for (let i = 0; i < length; i++, shells *= shellFall, wire *= wireFall, rooms *= roomFall, attack *= attackFall) {
      const bend = 1 + 0.25 * attack;
      low += (188 * bend) / sampleRate;
      high += (331 * bend) / sampleRate;
      const end = Math.min(1, (0.38 - i / sampleRate) / 0.08);
      const shell = (0.62 * read(sine, low) + 0.3 * read(sine, high)) * shells;
      const rattle = wires.next(noise()) * (0.35 * attack + wire);
      const near = Math.tanh(1.3 * (shell + 1.5 * rattle));
      const far = rooms * (1 - attack) * 0.35 * level;
      add(left, start + i, level * end * (near + far * room[0].next(noise())));
      add(right, start + i, level * end * (near + far * room[1].next(noise())));
    }
  }
}
