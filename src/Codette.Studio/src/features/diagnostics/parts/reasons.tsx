import { CircleX, TriangleAlert } from "lucide-react";
import { classes } from "@/ui/classes";

/** What is wrong, one sentence each. */
export function Reasons({ reasons, isFailing = false }: { reasons: readonly string[]; isFailing?: boolean }) {
  const Icon = isFailing ? CircleX : TriangleAlert;
  return reasons.length === 0 ? null : (
    <ul className={classes("flex flex-col gap-2 rounded-card p-3", isFailing ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn")}>
      {reasons.map((reason) => (
        <li key={reason} className="flex items-start gap-2">
          <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
