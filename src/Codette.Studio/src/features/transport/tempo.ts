import { setSession } from "@/session/edits";
import { change } from "@/session/session-store";
import { words } from "@/text";

export const SlowestTempo = 20;
export const FastestTempo = 999;

/** Within what the server takes, in hundredths. */
export const toTempo = (value: number): number => Math.round(Math.min(FastestTempo, Math.max(SlowestTempo, value)) * 100) / 100;

/** At most two decimals, none where there are none. */
export const tempoText = (tempo: number): string => String(Math.round(tempo * 100) / 100);

/** What was typed, with a point or a comma; null when it is no number. */
export function readTempo(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && Number.isFinite(value) ? toTempo(value) : null;
}

export function changeTempo(value: number, gesture?: string): void {
  change(words.transport.tempo, [setSession({ tempo_bpm: toTempo(value) })], { gesture });
}
