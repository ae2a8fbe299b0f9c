import { Biquad } from "./dsp/biquad";
import { add, fadeOut, normalise, saturate, silence, type Stereo } from "./dsp/pcm";
import { PluckedString } from "./dsp/plucked-string";
import { seeded } from "./dsp/random";
import { hertz } from "./dsp/waves";
import { at, chordOf, endBar, sectionOf, songSeconds } from "./score";

interface Pluck {
  string: number;
  frame: number;
  note: number;
  strength: number;
  brightness: number;
}

/** Which string at which sixteenth; the thumb's are 0 to 2, counted from the chord's lowest. */
const picked: readonly (readonly [sixteenth: number, string: number, strength: number])[] = [
  [0, 0, 0.9], [2, 3, 0.55], [4, 4, 0.7], [6, 5, 0.75], [7, 4, 0.4], [8, 2, 0.8], [10, 3, 0.55], [11, 5, 0.45], [12, 4, 0.7], [14, 3, 0.5],
];
/** A negative strength is an upstroke. */
const strummed: readonly (readonly [sixteenth: number, strength: number])[] = [
  [0, 0.9], [4, 0.6], [6, -0.65], [7, -0.35], [10, -0.7], [12, 0.75], [14, 0.5], [15, -0.4],
];

/** A steel-string guitar, picked in the intro and verse, strummed in the chorus; each string has its place in the picture. */
export function guitar(sampleRate: number): Stereo {
  const [left, right] = [silence(songSeconds, sampleRate), silence(songSeconds, sampleRate)];
  const plucks = arrange(sampleRate);
  for (let string = 0; string < 6; string++) {
    const place = 0.5 + (string - 2.5) * 0.07;
    play(plucks.filter((pluck) => pluck.string === string), string, Math.cos((place * Math.PI) / 2), Math.sin((place * Math.PI) / 2));
  }
  // The strings' attacks stand far above their notes; a soft ceiling does here what tape would.
  saturate([left, right], 2.6);
  for (const samples of [left, right]) {
    new Biquad(sampleRate).highPass(70).run(samples);
    new Biquad(sampleRate).bell(108, 5, 1.6).run(samples);
    new Biquad(sampleRate).bell(215, 4.5, 1.2).run(samples);
    new Biquad(sampleRate).bell(2600, 2, 0.9).run(samples);
  }
  fadeOut([left, right], 0.9, sampleRate);
  normalise([left, right], 0.21);
  return [left, right];

  function play(mine: readonly Pluck[], string: number, toLeft: number, toRight: number): void {
    const sound = new PluckedString(sampleRate, 61 + string);
    let upcoming = 0;
    for (let i = mine[0]?.frame ?? left.length; i < left.length; i++) {
      const pluck = mine[upcoming];
      if (pluck?.frame === i) {
        sound.pluck(hertz(pluck.note), pluck.strength, pluck.brightness);
        upcoming++;
      }
      const sample = sound.next();
      add(left, i, sample * toLeft);
      add(right, i, sample * toRight);
    }
  }
}

function arrange(sampleRate: number): Pluck[] {
  const chance = seeded(71);
  const plucks: Pluck[] = [];
  const write = (string: number, note: number | null, time: number, strength: number, brightness: number) => {
    if (note !== null) {
      plucks.push({ string, frame: Math.round(time * sampleRate), note, strength, brightness });
    }
  };
  for (let barIndex = 0; barIndex <= endBar; barIndex++) {
    const { strings } = chordOf(barIndex);
    const section = sectionOf(barIndex);
    const lowest = strings[0] === null ? 1 : 0;
    if (section === "intro" || section === "verse") {
      for (const [sixteenth, finger, strength] of picked) {
        const string = finger < 2 ? lowest + finger : finger;
        const brightness = 0.36 + 0.3 * strength;
        write(string, strings[string] ?? null, at(barIndex, sixteenth) + chance() * 0.005, strength * (0.85 + 0.15 * chance()), brightness);
      }
    } else {
      for (const [sixteenth, strength] of section === "end" ? ([[0, 0.85]] as const) : strummed) {
        for (let n = 0; n < 6; n++) {
          // An upstroke catches the high strings first, and not all of them.
          const string = strength > 0 ? n : 5 - n;
          const isCaught = strength > 0 ? n >= lowest : n < 4;
          const spread = n * (section === "end" ? 0.034 : 0.0055 + 0.003 * chance());
          const loud = Math.abs(strength) * (0.7 + 0.3 * chance()) * 0.8;
          write(string, isCaught ? (strings[string] ?? null) : null, at(barIndex, sixteenth) + spread, loud, 0.4 + 0.35 * Math.abs(strength));
        }
      }
    }
  }
  return plucks.sort((one, other) => one.frame - other.frame);
}
