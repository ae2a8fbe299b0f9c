/** The song on paper: what all parts agree on. Bars count from 0, sixteenths from 0 to 15. */

export const tempo = 104;
export const beat = 60 / tempo;
export const bar = 4 * beat;

/** Until the last chord has rung out. */
export const songSeconds = 40;

export const verseBar = 4;
export const chorusBar = 8;
export const endBar = 16;

/** How late every second sixteenth comes, in sixteenths: 0 is straight, a third is a shuffle. */
const swing = 0.17;

/** Seconds from the start to a place in the bars, with the swing in it. */
export function at(barIndex: number, sixteenth: number): number {
  const late = sixteenth % 2 === 1 ? swing : 0;
  return barIndex * bar + ((sixteenth + late) * beat) / 4;
}

/** A chord as MIDI notes: the bass, what two hands play, and the frets of six strings from the lowest. */
export interface Chord {
  bass: number;
  keys: readonly number[];
  strings: readonly (number | null)[];
}

const g: Chord = { bass: 31, keys: [43, 50, 54, 57, 59], strings: [43, 47, 50, 55, 59, 66] };
const dOverFSharp: Chord = { bass: 30, keys: [42, 50, 54, 57, 64], strings: [42, null, 50, 57, 62, 66] };
const em: Chord = { bass: 28, keys: [40, 47, 54, 55, 62], strings: [40, 47, 54, 55, 59, 66] };
const aSus: Chord = { bass: 33, keys: [45, 52, 55, 57, 62], strings: [null, 45, 52, 55, 62, 64] };
const a: Chord = { bass: 33, keys: [45, 52, 57, 61, 64], strings: [null, 45, 52, 57, 61, 64] };
const bm: Chord = { bass: 35, keys: [47, 50, 54, 57, 62], strings: [null, 47, 54, 57, 62, 66] };
const d: Chord = { bass: 38, keys: [45, 50, 52, 57, 66], strings: [null, 45, 50, 57, 62, 64] };
const fSharpM: Chord = { bass: 30, keys: [42, 49, 52, 57, 61], strings: [42, 49, 52, 57, 61, 66] };

const intro = [g, dOverFSharp, em, aSus];
const verse = [bm, g, d, a];
const chorus = [g, a, fSharpM, bm, em, dOverFSharp, g, aSus];

/** One for each bar, and the last, on which the song ends. */
const chords: readonly Chord[] = [...intro, ...verse, ...chorus, d];

export const chordOf = (barIndex: number): Chord => chords[barIndex] ?? d;

/** Two bars of a pattern, turn by turn. */
export const alternate = <T>(barIndex: number, [even, odd]: readonly [T, T]): T => (barIndex % 2 === 0 ? even : odd);

export type Section = "intro" | "verse" | "chorus" | "end";

export function sectionOf(barIndex: number): Section {
  return barIndex < verseBar ? "intro" : barIndex < chorusBar ? "verse" : barIndex < endBar ? "chorus" : "end";
}
