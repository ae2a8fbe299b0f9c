import type { UseQueryResult } from "@tanstack/react-query";
import { CloudOff, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/panel";
import { AdministratorGate } from "./administrator-gate";
import { isRefused, isTooOften } from "./api/use-diagnosis";
import { StateBadge } from "./parts/state-badge";
import { tellFailure } from "./tell-failure";

const say = words.diagnostics;

interface DiagnosisPanelProps {
  title: string;
  icon: LucideIcon;
  /** When it was measured. */
  freshness: string | null;
  state: string | null;
  query: UseQueryResult<unknown>;
  children: ReactNode;
}

/** The details of a diagnosis, or why there are none. */
export function DiagnosisPanel({ title, icon: Icon, freshness, state, query, children }: DiagnosisPanelProps) {
  const isClosed = isRefused(query.error);
  return (
    <section className="rounded-card border border-line bg-panel">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-3">
        <Icon size={18} aria-hidden className="text-ink-soft" />
        <h2 className="text-base font-semibold">{title}</h2>
        {state && !isClosed && <StateBadge state={state} />}
        {freshness && !isClosed && <p className="tabular text-xs text-ink-soft sm:ml-auto">{freshness}</p>}
      </header>
      <div className="@container p-4">{isClosed ? <AdministratorGate /> : <Body query={query}>{children}</Body>}</div>
    </section>
  );
}

function Body({ query, children }: { query: UseQueryResult<unknown>; children: ReactNode }) {
  const failure = query.error ?? query.failureReason;
  const told = failure ? (isTooOften(failure) ? say.waiting : tellFailure(failure)) : null;
  if (query.data === undefined) {
    return query.isError ? (
      <Empty icon={<CloudOff size={28} aria-hidden />} title={say.failedTitle} action={<Button onClick={() => void query.refetch()}>{words.common.retry}</Button>}>
        {told}
      </Empty>
    ) : (
      <div className="flex flex-col gap-3" aria-busy aria-label={words.common.loading} role="group">
        {told && <p className="text-ink-soft">{told}</p>}
        <Skeleton className="h-5 w-1/3" />
        <Skeleton className="h-24" />
        <Skeleton className="h-40" />
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-6">
      {told && <p className="rounded-control bg-warn-soft px-3 py-2 text-warn">{isTooOften(failure) ? told : say.failedStale(told)}</p>}
      {children}
    </div>
  );
}
