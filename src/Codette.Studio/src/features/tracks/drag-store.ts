import { create } from "zustand";
import type { Span } from "./clip-edits";

/** What is being dragged, as it would be if it were let go now; the session changes only then, in one step. */
interface Drags {
  /** `row` is set where the clip is over the row of another track. */
  clip: { id: string; span: Span; row: number | null } | null;
  marker: { id: string; seconds: number } | null;
  loop: { start: number; end: number } | null;
  /** A header on its way to another row. */
  header: { id: string; row: number } | null;
  /** Files over the page: `row` null means a new track. */
  files: { row: number | null; seconds: number } | null;
}

export const nothingDragged: Drags = { clip: null, marker: null, loop: null, header: null, files: null };

export const useDrags = create<Drags>(() => nothingDragged);
