import { create } from "zustand";
import { persist } from "zustand/middleware";

/** Which rows of the strips are shown. */
export interface Shown {
  inserts: boolean;
  sends: boolean;
}

/** A lower mixer has no room for more than the faders, unless somebody asks for more. */
const HighPx = 430;

/** What a person chose in this browser; null: as the height allows. */
export const useMixerView = create<{ [Row in keyof Shown]: boolean | null }>()(
  persist<{ [Row in keyof Shown]: boolean | null }>(() => ({ inserts: null, sends: null }), { name: "codette.mixer" }),
);

/** @param height Of the strips, in pixels; 0 while it is not known. */
export function shownAt(height: number, chosen: { [Row in keyof Shown]: boolean | null }): Shown {
  const isHigh = height === 0 || height >= HighPx;
  return { inserts: chosen.inserts ?? isHigh, sends: chosen.sends ?? isHigh };
}
