import { add, fadeOut, normalise, silence, type Stereo } from "./dsp/pcm";
import { seededNoise } from "./dsp/random";
import { Biquad } from "./dsp/biquad";
import { Voice, type Mouth } from "./dsp/voice";
import { hertz, read, sine } from "./dsp/waves";
import { melody, type Onset, type Syllable, type Vowel } from "./melody";
import { songSeconds } from "./score";

const widths: Mouth["widths"] = [85, 95, 130, 180, 240];
const mouths: Record<Vowel, Mouth> = {
  a: { formants: [820, 1230, 2800, 3700, 4950], widths },
  o: { formants: [480, 840, 2750, 3600, 4900], widths },
  u: { formants: [370, 780, 2650, 3500, 4800], widths },
  e: { formants: [520, 1950, 2750, 3750, 4950], widths },
  i: { formants: [340, 2350, 3000, 3800, 4950], widths },
};
const nasal: Mouth = { formants: [280, 1150, 2300, 3400, 4600], widths: [120, 350, 300, 320, 350] };

/** Seconds before the vowel that an onset takes. */
const leads: Record<Onset, number> = { h: 0.06, s: 0.12, n: 0.07, b: 0.035, d: 0.035, "-": 0 };

/** How often the gesture is thought over. */
const block = 32;

/**
 * A voice that sings syllables with glides and vibrato, recorded as an untreated take: wide dynamics, sharp s, thumps of
 * air on b, and the rumble of a stand. Mono.
 */
export function vocal(sampleRate: number): Stereo {
  const out = silence(songSeconds, sampleRate);
  const voice = new Voice(sampleRate, mouths.u, 81);
  const waver = seededNoise(82);
  const step = block / sampleRate;
  const syllables = melody.values();
  let now: Syllable = { start: -1, end: -1, note: 62, strength: 0, onset: "-", vowel: "u" };
  let next = syllables.next().value;
  let [pitch, level, breath, hiss] = [now.note, 0, 0, 0];
  let [drift, wobble] = [0, 0];
  for (let from = 0; from < out.length; from += block) {
    const t = from / sampleRate;
    while (next && t >= startOf(next)) {
      now = next;
      next = syllables.next().value;
    }
    const isOver = t < startOf(now) || t > now.end;
    const isOnset = !isOver && t < now.start;
    const into = t - now.start;

    drift += step * 3 * (waver() * 5 - drift);
    pitch += (1 - Math.exp(-step / (now.onset === "-" ? 0.045 : 0.03))) * (aimOf(now, into) - pitch);
    const depth = Math.min(1, Math.max(0, (into - 0.22) / 0.35)) * (0.22 + 0.12 * now.strength);
    wobble += (5.35 + 0.25 * Math.sin(t * 1.7)) * step;
    const note = pitch + depth * read(sine, wobble + 1) + 0.12 * drift;

    level = approach(level, isOver ? 0 : voicingOf(now, into, isOnset), step / (isOver ? 0.045 : isOnset ? 0.012 : 0.028));
    breath = approach(breath, isOver ? 0 : isOnset && now.onset === "h" ? 0.9 : 0.1 + 0.22 * level, step / 0.02);
    hiss = approach(hiss, isOnset && now.onset === "s" ? 2.2 : 0, step / 0.016);
    const frequency = hertz(note);
    const isClosed = isOnset && now.onset === "n";
    voice.shape(isClosed ? nasal : mouths[now.vowel], 1 - Math.exp(-step / (isClosed ? 0.014 : 0.04)), frequency);
    const gesture = { frequency, voicing: level, breath, hiss };
    for (let i = from; i < Math.min(from + block, out.length); i++) {
      out[i] = voice.next(gesture);
    }
  }
  new Biquad(sampleRate).bell(3500, 9, 0.6).run(out);
  normalise([out], 0.6);
  addDirt(out, sampleRate);
  fadeOut([out], 0.6, sampleRate);
  normalise([out], 0.31);
  return [out, out];
}

const startOf = (syllable: Syllable): number => syllable.start - leads[syllable.onset];

/** Notes are reached from below, the free ones from further. */
function aimOf({ note, onset, strength }: Syllable, into: number): number {
  const scoop = onset === "-" ? 0 : 1.1 - 0.5 * strength;
  return note - scoop * Math.exp(-Math.max(0, into) / 0.05);
}

function voicingOf({ onset, strength, start, end }: Syllable, into: number, isOnset: boolean): number {
  if (isOnset) {
    return onset === "n" ? 0.45 * strength : onset === "-" ? strength : 0;
  }
  const through = into / (end - start);
  return strength * (0.82 + 0.25 * Math.sin(Math.PI * Math.min(1, through * 1.1))) * (through > 0.85 ? 1 - (through - 0.85) * 2.5 : 1);
}

const approach = (from: number, to: number, part: number): number => from + (1 - Math.exp(-part)) * (to - from);

/** What a high-pass is for: a stand that hums with the floor, and air that hits the microphone. */
function addDirt(out: Float32Array, sampleRate: number): void {
  const floor = seededNoise(91);
  const rumble = new Biquad(sampleRate).bandPass(46, 1.4);
  for (let i = 0; i < out.length; i++) {
    add(out, i, rumble.next(floor()) * 0.16);
  }
  for (const { start } of melody.filter(({ onset }) => onset === "b" || onset === "d")) {
    const first = Math.round((start - 0.015) * sampleRate);
    for (let i = 0; i < 0.12 * sampleRate && first + i < out.length; i++) {
      const t = i / sampleRate;
      add(out, first + i, 0.3 * read(sine, 58 * t) * Math.exp(-t / 0.035));
    }
  }
}
