export type TimeSignature = [beats: number, unit: number];

export const usualSignatures: readonly TimeSignature[] = [[4, 4], [3, 4], [2, 4], [5, 4], [6, 8], [7, 8], [9, 8], [12, 8]];

const Units = [1, 2, 4, 8, 16, 32];

export const written = ([beats, unit]: TimeSignature): string => `${beats}/${unit}`;

/** What was typed, or null when it is no time signature that the server takes. */
export function readSignature(text: string): TimeSignature | null {
  const match = /^\s*(\d{1,2})\s*[/:\s]\s*(\d{1,2})\s*$/.exec(text);
  const beats = Number(match?.[1]);
  const unit = Number(match?.[2]);
  return beats >= 1 && beats <= 32 && Units.includes(unit) ? [beats, unit] : null;
}
