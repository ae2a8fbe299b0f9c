import { words } from "@/text";

type Note = keyof typeof words.mixer.editor.notes;

const beats: Record<Note, number> = {
  "1/1": 4, "1/2.": 3, "1/2": 2, "1/2T": 4 / 3, "1/4.": 1.5, "1/4": 1, "1/4T": 2 / 3,
  "1/8.": 0.75, "1/8": 0.5, "1/8T": 1 / 3, "1/16.": 0.375, "1/16": 0.25, "1/16T": 1 / 6, "1/32": 0.125,
};

/** Note values with their length in quarter notes. */
export const notes = (Object.keys(beats) as Note[]).map((note) => ({ label: words.mixer.editor.notes[note], beats: beats[note] }));

/** The note that is nearest in length, as the ear compares times: by their ratio. */
export function nearestNote(quarters: number): number {
  const distance = (each: { beats: number }) => Math.abs(Math.log(each.beats / quarters));
  return notes.reduce((best, note) => (distance(note) < distance(best) ? note : best)).beats;
}
