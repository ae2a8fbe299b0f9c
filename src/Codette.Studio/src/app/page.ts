import { useSyncExternalStore } from "react";

export type Page = "studio" | "health";

/** The page by the address's fragment, so that any server of files can serve it and back goes back. */
const read = (): Page => (window.location.hash === "#/health" ? "health" : "studio");

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export const usePage = (): Page => useSyncExternalStore(subscribe, read);

export function openPage(page: Page): void {
  window.location.hash = page === "health" ? "#/health" : "#/";
}
