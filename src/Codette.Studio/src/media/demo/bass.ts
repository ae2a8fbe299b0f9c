import { Biquad } from "./dsp/biquad";
import { add, fadeOut, normalise, silence, type Stereo } from "./dsp/pcm";
import { seeded, seededNoise } from "./dsp/random";
import { hertz, read, sine, softSaw } from "./dsp/waves";
import { alternate, at, chordOf, endBar, sectionOf, songSeconds } from "./score";

/** A note above the chord's bass, or a step before the next chord's. */
type Step = readonly [sixteenth: number, length: number, above: number | "approach", strength: number];

// The strengths differ by up to 10 dB on purpose: this is a player whom nobody has compressed yet.
const intro: readonly Step[] = [[0, 10, 0, 0.7], [10, 4, 0, 0.35], [14, 2, "approach", 0.5]];
const verse: readonly [readonly Step[], readonly Step[]] = [
  [[0, 5, 0, 1], [7, 2, 0, 0.36], [10, 3, 7, 0.8], [13, 1, 0, 0.32], [14, 2, "approach", 0.55]],
  [[0, 3, 0, 0.95], [3, 2, 0, 0.34], [6, 3, 12, 0.85], [10, 3, 7, 0.5], [13, 3, "approach", 0.75]],
];
const chorus: readonly [readonly Step[], readonly Step[]] = [
  [[0, 3, 0, 1], [3, 2, 0, 0.42], [6, 2, 12, 0.95], [8, 2, 0, 0.5], [10, 2, 7, 0.85], [12, 1, 12, 0.4], [14, 2, "approach", 0.8]],
  [[0, 4, 0, 1], [6, 3, 7, 0.6], [9, 1, 12, 0.34], [10, 3, 12, 1], [13, 1, 7, 0.36], [14, 1, 0, 0.5], [15, 1, "approach", 0.75]],
];

function stepsOf(barIndex: number): readonly Step[] {
  switch (sectionOf(barIndex)) {
    case "intro":
      return barIndex < 2 ? [] : intro;
    case "verse":
      return alternate(barIndex, verse);
    case "chorus":
      return alternate(barIndex, chorus);
    case "end":
      return [[0, 20, 0, 0.95]];
  }
}

/** A fingered bass guitar: a plucked saw whose treble dies first, over a round fundamental. Mono. */
export function bass(sampleRate: number): Stereo {
  const out = silence(songSeconds, sampleRate);
  const chance = seeded(41);
  const noise = seededNoise(42);
  for (let barIndex = 0; barIndex <= endBar; barIndex++) {
    const root = chordOf(barIndex).bass;
    const next = chordOf(barIndex + 1).bass;
    for (const [sixteenth, length, above, strength] of stepsOf(barIndex)) {
      const note = above === "approach" ? (next > root ? next - 1 : next + 2) : root + above;
      const start = at(barIndex, sixteenth) + 0.002 + chance() * 0.005;
      const end = sectionOf(barIndex) === "end" ? start + 2.8 : at(barIndex, sixteenth + length) - 0.03;
      pluck(note, start, end - start, strength * (0.92 + 0.08 * chance()));
    }
  }
  fadeOut([out], 0.5, sampleRate);
  normalise([out], 0.24);
  return [out, out];

  function pluck(note: number, time: number, held: number, level: number): void {
    const start = Math.round(time * sampleRate);
    const length = Math.min(Math.round((held + 0.05) * sampleRate), out.length - start);
    const frequency = hertz(note);
    const tone = new Biquad(sampleRate);
    const finger = new Biquad(sampleRate).bandPass(700 + 900 * level, 0.7);
    let turns = 0;
    for (let i = 0; i < length; i++) {
      const t = i / sampleRate;
      if (i % 32 === 0) {
        tone.lowPass(160 + frequency * 1.4 + (250 + 1500 * level) * Math.exp(-t / 0.11), 0.9);
      }
      // A string pulled hard starts a little sharp.
      turns += (frequency * (1 + 0.006 * level * Math.exp(-t / 0.03))) / sampleRate;
      const string = 0.75 * tone.next(read(softSaw, turns)) + 0.55 * read(sine, turns);
      const touch = t < 0.03 ? finger.next(noise()) * Math.exp(-t / 0.006) * 0.8 : 0;
      const envelope = Math.min(1, t / 0.004) * Math.exp(-t / 1.4) * (t < held ? 1 : Math.max(0, 1 - (t - held) / 0.05));
      add(out, start + i, level * envelope * (Math.tanh(1.2 * string) + touch));
    }
  }
}
