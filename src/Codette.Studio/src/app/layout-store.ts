import { create } from "zustand";

export type AssistantTab = "chat" | "suggestions";
export type NarrowView = "tracks" | "mixer" | AssistantTab;

interface LayoutStore {
  mixer: boolean;
  assistant: boolean;
  tab: AssistantTab;
  /** What a narrow screen shows, which has room for one. */
  narrow: NarrowView;
  palette: boolean;
  keys: boolean;
  tour: boolean;
}

const TourKey = "codette.tour";
const tourTaken = () => localStorage.getItem(TourKey) !== null;

export const useLayout = create<LayoutStore>(() => ({
  mixer: true,
  assistant: true,
  tab: "chat",
  narrow: "tracks",
  palette: false,
  keys: false,
  tour: !tourTaken(),
}));

export function endTour(): void {
  localStorage.setItem(TourKey, "taken");
  useLayout.setState({ tour: false });
}

export function showTab(tab: AssistantTab): void {
  useLayout.setState({ assistant: true, tab, narrow: tab });
}
