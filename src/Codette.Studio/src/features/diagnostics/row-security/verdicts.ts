import { CircleQuestionMark, KeyRound, ShieldCheck, ShieldX, TriangleAlert, type LucideIcon } from "lucide-react";

/** How a verdict is shown: each has an icon of its own, so that none is told by its colour alone. */
export const Verdicts: Record<string, { icon: LucideIcon; look: string }> = {
  proven: { icon: ShieldCheck, look: "bg-good-soft text-good" },
  leaked: { icon: TriangleAlert, look: "bg-bad-soft text-bad ring-1 ring-bad ring-inset" },
  "denied by grant": { icon: KeyRound, look: "bg-hover text-ink-soft" },
  "denied by policy": { icon: ShieldX, look: "bg-accent-soft text-accent" },
  unproven: { icon: CircleQuestionMark, look: "bg-warn-soft text-warn" },
};

export const Unknown = { icon: CircleQuestionMark, look: "bg-hover text-ink-soft" };
