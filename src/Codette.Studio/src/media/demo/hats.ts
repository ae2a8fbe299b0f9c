import { Biquad } from "./dsp/biquad";
import { add, fallOf, type Pcm } from "./dsp/pcm";
import { seeded, seededNoise } from "./dsp/random";
import { at, endBar, sectionOf } from "./score";

/** Strengths of the sixteenths of a bar; what is soft between the eighths is heard as groove, not as notes. */
const eighths = [0.8, 0, 0.55, 0, 0.75, 0, 0.6, 0.12, 0.8, 0, 0.55, 0.16, 0.75, 0, 0.6, 0.1];
const sixteenths = [0.9, 0.2, 0.6, 0.28, 0.85, 0.18, 0.66, 0.3, 0.9, 0.2, 0.6, 0.34, 0.85, 0.2, 0.7, 0.24];

/** Partials of a cymbal: no two of them in a simple ratio. */
const partials = [3271, 4127, 5179, 6203, 7309, 8839];

/** Adds closed and open hats, a little right of the centre, and crashes, a little left. */
export function cymbals(left: Pcm, right: Pcm, sampleRate: number): void {
  const chance = seeded(31);
  const noise = seededNoise(32);
  for (let barIndex = 1; barIndex < endBar; barIndex++) {
    const section = sectionOf(barIndex);
    const pattern = section === "chorus" ? sixteenths : eighths;
    const quiet = section === "intro" ? 0.6 : 1;
    for (const [sixteenth, strength] of pattern.entries()) {
      if (strength > 0) {
        const isOpen = section !== "intro" && sixteenth === 14 && barIndex % 2 === 1;
        const time = at(barIndex, sixteenth) + (chance() - 0.3) * 0.004;
        ring(time, strength * quiet * (0.85 + 0.15 * chance()) * 0.21, isOpen ? 0.14 : 0.022 + 0.02 * strength, 0.42, 0.58, 7200);
      }
    }
  }
  for (const [barIndex, strength] of [[4, 0.2], [8, 0.42], [12, 0.32], [16, 0.45]] as const) {
    ring(at(barIndex, 0), strength, 0.85, 0.58, 0.42, 3800);
  }

  function ring(time: number, level: number, decay: number, toLeft: number, toRight: number, corner: number): void {
    const start = Math.round(time * sampleRate);
    const high = new Biquad(sampleRate).highPass(corner, 0.8);
    const length = Math.min(Math.round(decay * 5 * sampleRate), left.length - start);
    const fall = fallOf(decay, sampleRate);
    let envelope = level;
    for (let i = 0; i < length; i++, envelope *= fall) {
      const t = i / sampleRate;
      let metal = 0;
      for (const partial of partials) {
        metal += ((2 * partial * t) & 1) === 0 ? 0.07 : -0.07;
      }
      const sound = high.next(noise() * 0.85 + metal) * envelope * Math.min(1, i / 24);
      add(left, start + i, sound * toLeft * 2);
      add(right, start + i, sound * toRight * 2);
    }
  }
}
