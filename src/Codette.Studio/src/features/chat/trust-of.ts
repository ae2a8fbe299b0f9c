import { words } from "@/text";

/** Below this the server says that it does not know. */
const Unknowing = 0.3;
const Unsure = 0.6;

export interface Trust {
  label: string;
  hint: string;
  /** In percent, or null when the server did not tell. */
  fit: number | null;
  isWeak: boolean;
  /** What to beware of, in words; null when there is nothing. */
  warning: string | null;
}

/** How far an answer can be trusted, by what the server says it rests on and how well that fits. */
export function trustOf(source: string | null | undefined, confidence: number | null | undefined): Trust {
  const named = words.chat.sources[source as keyof typeof words.chat.sources] ?? words.chat.unknownSource;
  const fit = typeof confidence === "number" ? Math.round(confidence * 100) : null;
  const knows = source !== "none";
  return {
    ...named,
    fit: knows ? fit : null, // a share of nothing says nothing
    isWeak: !knows || (confidence ?? 1) < Unsure,
    warning: knows && typeof confidence === "number" ? warningOf(confidence) : null,
  };
}

const warningOf = (confidence: number): string | null =>
  confidence < Unknowing ? words.chat.veryLowFit : confidence < Unsure ? words.chat.lowFit : null;
