import { Biquad } from "./dsp/biquad";
import { add, fadeOut, fallOf, normalise, silence, type Stereo } from "./dsp/pcm";
import { seeded } from "./dsp/random";
import { dullSaw, hertz, read, sine } from "./dsp/waves";
import { alternate, at, bar, chordOf, endBar, sectionOf, songSeconds } from "./score";

type Touch = readonly [sixteenth: number, length: number, strength: number];

const intro: readonly Touch[] = [[0, 15, 0.7]];
const verse: readonly [readonly Touch[], readonly Touch[]] = [
  [[0, 6, 0.75], [6, 3, 0.5], [11, 5, 0.6]],
  [[0, 6, 0.75], [6, 4, 0.55], [10, 2, 0.4], [13, 3, 0.6]],
];
const chorus: readonly Touch[] = [[0, 5, 0.9], [6, 4, 0.75], [10, 3, 0.7], [13, 3, 0.6]];

function touchesOf(barIndex: number): readonly Touch[] {
  switch (sectionOf(barIndex)) {
    case "intro":
      return barIndex === 3 ? [[0, 10, 0.7], [11, 5, 0.55]] : intro;
    case "verse":
      return alternate(barIndex, verse);
    case "chorus":
      return chorus;
    case "end":
      return [[0, 22, 0.85]];
  }
}

/** An electric piano with a slow stereo tremolo over a warm pad. Its 200 to 400 Hz are too much, as a close box makes them. */
export function keys(sampleRate: number): Stereo {
  const [left, right] = [silence(songSeconds, sampleRate), silence(songSeconds, sampleRate)];
  const chance = seeded(51);
  for (let barIndex = 0; barIndex <= endBar; barIndex++) {
    const isEnd = sectionOf(barIndex) === "end";
    for (const [sixteenth, length, strength] of touchesOf(barIndex)) {
      for (const [finger, note] of chordOf(barIndex).keys.entries()) {
        const start = at(barIndex, sixteenth) + finger * (isEnd ? 0.03 : 0.004) + chance() * 0.006;
        const held = isEnd ? 2.6 : at(barIndex, sixteenth + length) - start;
        tine(note, start, held, strength * (0.8 + 0.2 * chance()) * (finger === 0 ? 0.9 : 0.75));
      }
    }
    pad(barIndex, sectionOf(barIndex) === "verse" ? 0.1 : 0.17, isEnd ? songSeconds - endBar * bar : bar);
  }
  for (const samples of [left, right]) {
    new Biquad(sampleRate).bell(285, 7.5, 0.9).run(samples);
    new Biquad(sampleRate).lowPass(6500).run(samples);
  }
  fadeOut([left, right], 1.2, sampleRate);
  normalise([left, right], 0.34);
  return [left, right];

  function tine(note: number, time: number, held: number, level: number): void {
    const start = Math.round(time * sampleRate);
    const release = 0.12;
    const length = Math.min(Math.round((held + release) * sampleRate), left.length - start);
    const step = hertz(note) / sampleRate;
    const bark = 0.08 + 0.42 * level;
    const [bellFall, barkFall, fall] = [fallOf(0.12, sampleRate), fallOf(0.35, sampleRate), fallOf(1.7, sampleRate)];
    let [turns, bell, barking, ring] = [0, 0.085 * level, 1, level];
    for (let i = 0; i < length; i++, turns += step, bell *= bellFall, barking *= barkFall, ring *= fall) {
      const t = i / sampleRate;
      const bend = read(sine, turns) * bark * (0.175 + 0.325 * barking) + read(sine, turns * 7) * bell;
      const envelope = ring * Math.min(1, t / 0.003) * (t < held ? 1 : Math.max(0, 1 - (t - held) / release));
      const sound = read(sine, turns + bend + 1) * envelope;
      const sway = 0.22 * read(sine, (time + t) * 4.3);
      add(left, start + i, sound * (1 + sway));
      add(right, start + i, sound * (1 - sway));
    }
  }

  function pad(barIndex: number, level: number, seconds: number): void {
    const start = Math.round(barIndex * bar * sampleRate);
    const overlap = 0.35;
    const length = Math.min(Math.round((seconds + overlap) * sampleRate), left.length - start);
    const [dullLeft, dullRight] = [new Biquad(sampleRate).lowPass(850), new Biquad(sampleRate).lowPass(950)];
    const notes = chordOf(barIndex).keys.slice(1).map((note) => hertz(note + (note < 54 ? 12 : 0)) / sampleRate);
    // So dark a sound needs no more than every fourth sample; the filter smooths the ramps between.
    const stride = 4;
    let [one, other, oneStep, otherStep] = [0, 0, 0, 0];
    for (let i = 0; i < length; i++, one += oneStep, other += otherStep) {
      if (i % stride === 0) {
        let [oneNext, otherNext] = [0, 0];
        for (const step of notes) {
          oneNext += read(dullSaw, (i + stride) * step * 0.9975);
          otherNext += read(dullSaw, (i + stride) * step * 1.0025 + 0.3);
        }
        oneStep = (oneNext - one) / stride;
        otherStep = (otherNext - other) / stride;
      }
      const t = i / sampleRate;
      const envelope = level * Math.min(1, t / 0.4, (seconds + overlap - t) / overlap);
      add(left, start + i, dullLeft.next(one + 0.3 * other) * envelope);
      add(right, start + i, dullRight.next(other + 0.3 * one) * envelope);
    }
  }
}
