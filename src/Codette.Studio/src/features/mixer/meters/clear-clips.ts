import { engine } from "@/engine";

const listeners = new Set<() => void>();

export function onClear(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts out all clip lights, and forgets the highest peaks. */
export function clearClips(): void {
  engine.clearClips();
  for (const listener of listeners) {
    listener();
  }
}
