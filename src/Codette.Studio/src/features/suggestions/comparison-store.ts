import { create } from "zustand";
import type { Session } from "@/session/model";

export type Side = "a" | "b";

/** One side, and how it is played so that both are equally loud. */
export interface Heard {
  session: Session;
  lufs: number;
  /** 0 for the quieter side. */
  trimDb: number;
}

export type Comparison = { id: string } & (
  | { state: "measuring"; share: number }
  | { state: "failed"; why: string }
  | {
      state: "ready";
      side: Side;
      a: Heard;
      b: Heard;
      /** What was measured, in seconds of the timeline. */
      from: number;
      to: number;
      /** Recordings that this browser does not have. */
      missing: number;
    }
);

/** The one comparison of this tab; null while there is none. */
export const useComparison = create<{ current: Comparison | null }>(() => ({ current: null }));
