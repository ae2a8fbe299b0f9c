import { CircleCheck, CloudAlert } from "lucide-react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/panel";
import type { Kind } from "./api/suggest";
import { SuggestionList } from "./suggestion-list";
import type { useOffered } from "./use-suggestions";

export function OfferedList({ kind, offered }: { kind: Kind; offered: ReturnType<typeof useOffered> }) {
  const { list, error, isPlaceholderData, refetch } = offered;
  const unsaved = useSession((state) => state.unsaved);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isPlaceholderData}>
      {unsaved > 0 && (
        <p role="status" className="px-4 pt-3 text-xs text-ink-soft">
          {words.suggestions.unsavedMix(unsaved)}
        </p>
      )}
      {error && (
        <Empty icon={<CloudAlert size={22} />} title={words.suggestions.failed} action={<Button onClick={() => void refetch()}>{words.common.retry}</Button>}>
          {error.message}
        </Empty>
      )}
      {!error && !list && <Loading />}
      {!error && list?.length === 0 && (
        <Empty icon={<CircleCheck size={22} />} title={words.suggestions.nothing}>
          {words.suggestions.nothingWhy[kind]}
        </Empty>
      )}
      {!error && list && list.length > 0 && <SuggestionList suggestions={list} />}
    </div>
  );
}

export const Loading = () => (
  <div role="status" aria-label={words.suggestions.looking} className="space-y-3 p-3">
    {[1, 2, 3].map((each) => (
      <div key={each} className="space-y-2.5 rounded-card border border-line p-3.5">
        <Skeleton className="h-3 w-20" />
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="h-3" />
        <Skeleton className="h-3 w-4/5" />
        <Skeleton className="h-7 w-36" />
      </div>
    ))}
  </div>
);
