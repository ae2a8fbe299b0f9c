import { CloudOff, LockKeyhole, type LucideIcon } from "lucide-react";
import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { classes } from "@/ui/classes";
import { Skeleton } from "@/ui/panel";
import { isRefused } from "./api/use-diagnosis";
import { StateBadge } from "./parts/state-badge";
import type { Summary } from "./summaries";
import { tellFailure } from "./tell-failure";

const say = words.diagnostics;

interface OverviewCardProps {
  name: string;
  title: string;
  icon: LucideIcon;
  summary: Summary | null;
  error: unknown;
}

/** One diagnosis at a glance; chosen, its details are shown. */
export function OverviewCard({ name, title, icon: Icon, summary, error }: OverviewCardProps) {
  const isClosed = isRefused(error);
  return (
    <Tabs.Trigger
      value={name}
      className={classes(
        "flex min-w-0 @2xl:min-h-26 flex-col gap-1 rounded-card border border-line bg-panel p-3 text-left transition-colors hover:border-line-strong hover:bg-hover",
        "data-[state=active]:border-accent data-[state=active]:bg-raised data-[state=active]:shadow-(--shadow-lift)",
      )}
    >
      <span className="flex w-full items-center justify-between gap-x-2 gap-y-1 @max-2xl:flex-col @max-2xl:items-start">
        <span className="flex min-w-0 items-center gap-1.5 text-xs font-medium text-ink-soft">
          <Icon size={14} aria-hidden className="shrink-0" />
          <span className="truncate" title={title}>
            {title}
          </span>
        </span>
        {isClosed ? <Missing icon={LockKeyhole} word={say.locked} /> : summary ? <StateBadge state={summary.state} /> : error ? <Missing icon={CloudOff} word={say.unasked} /> : null}
      </span>
      <Glance summary={isClosed ? null : summary} missing={isClosed ? say.forAdministrators : error ? tellFailure(error) : null} />
    </Tabs.Trigger>
  );
}

function Glance({ summary, missing }: { summary: Summary | null; missing: string | null }): ReactNode {
  if (summary) {
    return (
      <>
        <span className="tabular text-base font-semibold first-letter:uppercase">{summary.figure}</span>
        <span className="line-clamp-2 text-xs break-words text-ink-soft @max-2xl:hidden">{summary.note}</span>
      </>
    );
  }

  return missing ? (
    <span className="text-xs text-ink-soft">{missing}</span>
  ) : (
    <>
      <Skeleton className="mt-1 h-5 w-2/3" />
      <Skeleton className="h-4 w-full" />
    </>
  );
}

const Missing = ({ icon: Icon, word }: { icon: LucideIcon; word: string }) => (
  <Badge>
    <Icon size={12} aria-hidden />
    {word}
  </Badge>
);
