import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { Tabs } from "radix-ui";
import { useMemo, useState } from "react";
import { useCommands } from "@/commands/registry";
import { sessionName } from "@/playback/studio";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import type { Kind } from "./api/suggest";
import { endComparison, hear } from "./comparison";
import { useComparison } from "./comparison-store";
import { KindFilter } from "./kind-filter";
import { OfferedList } from "./offered-list";
import { SettledList } from "./settled-list";
import { clearSettled } from "./settled-store";
import { useApplied, useDismissed, useFreshSuggestions, useOffered } from "./use-suggestions";

const States = ["offered", "applied", "dismissed"] as const;
type State = (typeof States)[number];

/** What Codette would do about the mix, and what became of it. It fills what it is put into, without a frame of its own. */
export function SuggestionsPanel({ className }: { className?: string }) {
  const queries = useQueryClient();
  const [state, setState] = useState<State>("offered");
  const [kind, setKind] = useState<Kind>("general");
  const offered = useOffered(kind);
  const applied = useApplied();
  const dismissed = useDismissed();
  useFreshSuggestions();
  useCommands(comparisonCommands);

  const counts = useMemo(
    () => ({
      offered: offered.list?.filter((each) => each.state === "offered").length,
      applied: applied.data?.length,
      dismissed: dismissed.data?.length,
    }),
    [offered.list, applied.data, dismissed.data],
  );
  const refresh = () => {
    clearSettled();
    void queries.invalidateQueries({ queryKey: ["suggestions", sessionName] });
  };

  return (
    <Tabs.Root
      value={state}
      onValueChange={(next) => setState(next as State)}
      className={classes("@container flex h-full min-h-0 flex-col bg-panel", className)}
    >
      <h2 className="sr-only">{words.suggestions.list}</h2>
      <div className="flex h-10 shrink-0 items-center gap-1 border-b border-line pr-1.5 pl-2">
        <Tabs.List aria-label={words.suggestions.lists} className="flex min-w-0 flex-1 items-center gap-0.5">
          {States.map((each) => (
            <StateTab key={each} state={each} count={counts[each]} />
          ))}
        </Tabs.List>
        <IconButton small label={words.suggestions.refresh} disabled={offered.isFetching} onClick={refresh}>
          <RefreshCw size={15} className={offered.isFetching ? "animate-spin" : undefined} />
        </IconButton>
      </div>
      <Tabs.Content value="offered" tabIndex={-1} className="flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden">
        <div className="shrink-0 border-b border-line px-3 py-2">
          <KindFilter
            kind={kind}
            onChange={(next) => {
              clearSettled();
              setKind(next);
            }}
          />
        </div>
        <OfferedList kind={kind} offered={offered} />
      </Tabs.Content>
      <Tabs.Content value="applied" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto data-[state=inactive]:hidden">
        <SettledList query={applied} empty={words.suggestions.noneApplied} why={words.suggestions.noneAppliedWhy} />
      </Tabs.Content>
      <Tabs.Content value="dismissed" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto data-[state=inactive]:hidden">
        <SettledList query={dismissed} empty={words.suggestions.noneDismissed} why={words.suggestions.noneDismissedWhy} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

function StateTab({ state, count }: { state: State; count: number | undefined }) {
  return (
    <Tabs.Trigger
      value={state}
      className="flex h-7 min-w-0 items-center gap-1.5 rounded-control px-2 text-xs font-medium text-ink-soft hover:bg-hover hover:text-ink data-[state=active]:text-ink"
    >
      <span className="truncate">{words.suggestions.states[state]}</span>{" "}
      {count !== undefined && count > 0 && (
        <span className="tabular rounded-full bg-hover px-1.5 text-2xs text-ink-soft">{count}</span>
      )}
    </Tabs.Trigger>
  );
}

const isReady = () => useComparison.getState().current?.state === "ready";

const comparisonCommands = [
  { id: "suggestions.hear-a", label: words.suggestions.hear("A"), keys: "a", group: words.suggestions.group, enabled: isReady, run: () => hear("a") },
  { id: "suggestions.hear-b", label: words.suggestions.hear("B"), keys: "b", group: words.suggestions.group, enabled: isReady, run: () => hear("b") },
  {
    id: "suggestions.end-comparison",
    label: words.suggestions.endComparison,
    keys: "esc",
    group: words.suggestions.group,
    enabled: () => useComparison.getState().current !== null,
    run: endComparison,
  },
];
