import { create } from "zustand";

/** Which insert's editor is open, or none. */
export const useOpenInsert = create<{ trackId: string | null; insertId: string | null }>(() => ({ trackId: null, insertId: null }));

export const openInsert = (trackId: string, insertId: string): void => useOpenInsert.setState({ trackId, insertId });
export const closeInsert = (): void => useOpenInsert.setState({ trackId: null, insertId: null });

/** The id of the slot's element, where the focus returns to. */
export const slotElementId = (trackId: string, insertId: string): string => `slot-${trackId}-${insertId}`;

/** After the strip is drawn again. */
export const focusSlot = (trackId: string, insertId: string): void =>
  void requestAnimationFrame(() => document.getElementById(slotElementId(trackId, insertId))?.focus());
