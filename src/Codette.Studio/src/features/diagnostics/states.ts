import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, TriangleAlert, type LucideIcon } from "lucide-react";
import { words } from "@/text";
import type { Tone } from "@/ui/badge";

export type State = keyof typeof words.diagnostics.states;

export const States: Record<State, { tone: Tone; icon: LucideIcon }> = {
  ok: { tone: "good", icon: CircleCheck },
  degraded: { tone: "warn", icon: TriangleAlert },
  failing: { tone: "bad", icon: CircleX },
  not_configured: { tone: "neutral", icon: CircleDashed },
  unknown: { tone: "neutral", icon: CircleQuestionMark },
};

/** A newer server may know states that this page does not. */
export const readState = (state: string): State => (state in States ? (state as State) : "unknown");
