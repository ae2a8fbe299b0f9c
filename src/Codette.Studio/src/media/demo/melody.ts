import { at } from "./score";

/** How a syllable begins: breath, a sibilant, a nasal, a stop of the lips or the tongue, or bound to the one before. */
export type Onset = "h" | "s" | "n" | "b" | "d" | "-";

export type Vowel = "a" | "o" | "u" | "e" | "i";

export interface Syllable {
  start: number;
  end: number;
  note: number;
  strength: number;
  onset: Onset;
  vowel: Vowel;
}

/** Bar, sixteenth, length in sixteenths, MIDI note, strength, onset and vowel. */
type Line = readonly [bar: number, sixteenth: number, length: number, note: number, strength: number, sound: `${Onset}${Vowel}`];

// From half-spoken to full voice within a line: nobody has compressed this singer yet.
const lines: readonly Line[] = [
  [4, 2, 2, 62, 0.4, "su"], [4, 4, 3, 66, 0.55, "nu"], [4, 7, 3, 69, 0.75, "da"], [4, 10, 5, 66, 0.5, "-a"],
  [5, 2, 2, 66, 0.38, "hu"], [5, 4, 3, 67, 0.6, "de"], [5, 7, 3, 66, 0.5, "-i"], [5, 10, 5, 62, 0.34, "no"],
  [6, 2, 2, 62, 0.42, "bu"], [6, 4, 3, 66, 0.6, "na"], [6, 7, 3, 69, 0.8, "sa"], [6, 10, 2, 71, 0.7, "-a"], [6, 12, 4, 69, 0.55, "no"],
  [7, 0, 4, 66, 0.5, "de"], [7, 4, 8, 64, 0.42, "-u"],
  [7, 14, 2, 69, 0.6, "si"],
  [8, 0, 4, 71, 0.85, "na"], [8, 4, 6, 74, 1, "ha"], [8, 10, 2, 73, 0.8, "-a"], [8, 12, 4, 71, 0.7, "do"],
  [9, 0, 6, 73, 0.9, "sa"], [9, 6, 2, 71, 0.65, "-a"], [9, 8, 7, 69, 0.7, "nu"],
  [10, 2, 2, 69, 0.5, "hu"], [10, 4, 4, 73, 0.85, "da"], [10, 8, 4, 69, 0.65, "-a"], [10, 12, 3, 66, 0.5, "no"],
  [11, 0, 2, 69, 0.6, "de"], [11, 2, 8, 66, 0.6, "-e"], [11, 12, 2, 66, 0.45, "su"], [11, 14, 2, 69, 0.6, "nu"],
  [12, 0, 6, 71, 0.85, "ba"], [12, 6, 2, 69, 0.65, "-a"], [12, 8, 4, 67, 0.6, "no"], [12, 12, 2, 66, 0.5, "de"], [12, 14, 2, 64, 0.45, "-e"],
  [13, 0, 5, 66, 0.65, "na"], [13, 6, 2, 69, 0.7, "si"], [13, 8, 7, 73, 0.9, "na"],
  [14, 0, 8, 74, 1, "ha"], [14, 8, 2, 73, 0.75, "-a"], [14, 10, 2, 71, 0.7, "-a"], [14, 12, 4, 74, 0.9, "no"],
  [15, 0, 8, 76, 1, "sa"], [15, 8, 4, 74, 0.8, "-a"], [15, 12, 4, 73, 0.7, "-o"],
  [16, 0, 17, 74, 0.75, "na"],
];

export const melody: readonly Syllable[] = lines.map(([bar, sixteenth, length, note, strength, sound]) => ({
  start: at(bar, sixteenth),
  end: at(bar, sixteenth + length),
  note,
  strength,
  onset: sound[0] as Onset,
  vowel: sound[1] as Vowel,
}));
