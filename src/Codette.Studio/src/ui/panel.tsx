import type { ReactNode } from "react";
import { classes } from "./classes";

interface PanelProps {
  title?: ReactNode;
  /** Controls at the end of the title's line. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of the page with a title. */
export function Panel({ title, actions, className, children }: PanelProps) {
  return (
    <section className={classes("flex min-h-0 flex-col rounded-card border border-line bg-panel", className)}>
      {(title || actions) && (
        <header className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4">
          <h2 className="truncate text-sm font-semibold">{title}</h2>
          <div className="flex items-center gap-1">{actions}</div>
        </header>
      )}
      {children}
    </section>
  );
}

/** What stands where nothing is yet, and what to do about it. */
export function Empty({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center justify-center gap-2 px-6 py-10 text-center">
      {icon && <div className="mb-1 text-ink-soft">{icon}</div>}
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-sm text-ink-soft">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** Grey shapes while something is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classes("animate-pulse rounded-control bg-hover", className)} />;
}
