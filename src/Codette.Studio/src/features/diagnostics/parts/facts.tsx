import type { ReactNode } from "react";
import { classes } from "@/ui/classes";

export interface Fact {
  name: string;
  value: ReactNode;
  /** What the value means, below it. */
  note?: ReactNode;
}

/** Names and values, in as many columns as fit. */
export function Facts({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl className={classes("grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-x-6 gap-y-3", className)}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className="min-w-0">
          <dt className="text-xs text-ink-soft">{name}</dt>
          <dd className="tabular mt-0.5 break-words">{value}</dd>
          {note && <dd className="mt-0.5 text-xs text-ink-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
