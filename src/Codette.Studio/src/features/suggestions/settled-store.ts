import { create } from "zustand";
import type { Track } from "@/session/model";
import type { Suggestion } from "./api/suggest";

interface SettledStore {
  /** What was applied, dismissed or taken back while the list is looked at: it stays where it was. */
  byId: Readonly<Record<string, Suggestion>>;
  /** Tracks as they were before a suggestion of this tab was applied to them, by suggestion. */
  before: Readonly<Record<string, Track>>;
}

export const useSettled = create<SettledStore>(() => ({ byId: {}, before: {} }));

export const settle = (suggestion: Suggestion) =>
  useSettled.setState(({ byId }) => ({ byId: { ...byId, [suggestion.id ?? ""]: suggestion } }));

/** Another tab's change of one that is looked at here. */
export const settleState = (id: string, state: string) =>
  useSettled.setState(({ byId }) => {
    const known = byId[id];
    return known ? { byId: { ...byId, [id]: { ...known, state } } } : {};
  });

export const rememberBefore = (id: string, track: Track) => useSettled.setState(({ before }) => ({ before: { ...before, [id]: track } }));

export const clearSettled = () => useSettled.setState({ byId: {} });
