import { create } from "zustand";

interface SelectionStore {
  /** The track that keys and the inspector act on, or null. */
  trackId: string | null;
  clipId: string | null;
}

/** What is selected in this tab; other tabs have their own. */
export const useSelection = create<SelectionStore>(() => ({ trackId: null, clipId: null }));

export const selectTrack = (trackId: string | null) => useSelection.setState({ trackId, clipId: null });
export const selectClip = (trackId: string, clipId: string) => useSelection.setState({ trackId, clipId });
