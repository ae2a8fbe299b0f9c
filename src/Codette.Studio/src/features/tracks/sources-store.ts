import { create } from "zustand";
import { hasSource, MediaError, peaksOf, type Peaks } from "@/media/library";

/** What is known of a recording. */
export type SourceState =
  | { state: "reading" }
  | { state: "ready"; peaks: Peaks }
  | { state: "missing" }
  | { state: "failed"; why: string };

const reading: SourceState = { state: "reading" };

export const useSources = create<{ known: ReadonlyMap<string, SourceState> }>(() => ({ known: new Map() }));

export const useSource = (source: string): SourceState => useSources(({ known }) => known.get(source) ?? reading);

/** Reads the outline of a recording unless it is known. */
export function wantSource(source: string): void {
  if (!useSources.getState().known.has(source)) {
    void readSource(source);
  }
}

/** Reads the outline again, as when a missing recording has come. */
export async function readSource(source: string): Promise<void> {
  set(source, reading);
  try {
    set(source, (await hasSource(source)) ? { state: "ready", peaks: await peaksOf(source) } : { state: "missing" });
  } catch (failure) {
    if (!(failure instanceof MediaError)) {
      set(source, { state: "failed", why: String(failure) });
      throw failure;
    }

    set(source, { state: "failed", why: failure.message });
  }
}

function set(source: string, state: SourceState): void {
  useSources.setState(({ known }) => ({ known: new Map(known).set(source, state) }));
}
