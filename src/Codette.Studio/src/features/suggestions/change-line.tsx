import { Check, WandSparkles } from "lucide-react";
import { useSession } from "@/session/session-store";
import type { Suggestion } from "./api/suggest";
import { changeInWords } from "./change-in-words";

/** What Apply does, or did, in one sentence. */
export function ChangeLine({ suggestion }: { suggestion: Suggestion }) {
  const sentence = useSession((state) => changeInWords(suggestion, state.session));
  const Icon = suggestion.state === "applied" ? Check : WandSparkles;
  return sentence ? (
    <p className="mt-2.5 flex gap-2 rounded-control bg-sunken px-2.5 py-2 text-xs">
      <Icon size={14} aria-hidden className="mt-px shrink-0 text-accent" />
      <span className="tabular min-w-0 break-words">{sentence}</span>
    </p>
  ) : null;
}
