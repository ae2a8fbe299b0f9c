import type { ReactNode } from "react";

/** A part of a diagnosis below a heading of its own. */
export function Section({ title, note, actions, children }: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div className="min-w-0">
          <h3 className="text-sm font-semibold">{title}</h3>
          {note && <p className="mt-0.5 max-w-3xl text-xs text-ink-soft">{note}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
