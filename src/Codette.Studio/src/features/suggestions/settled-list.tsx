import { CloudAlert, Inbox } from "lucide-react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty } from "@/ui/panel";
import { Loading } from "./offered-list";
import { SuggestionList } from "./suggestion-list";
import type { useApplied } from "./use-suggestions";

interface Props {
  query: ReturnType<typeof useApplied>;
  empty: string;
  why: string;
}

/** What was applied or dismissed, the last first. */
export function SettledList({ query, empty, why }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (error && !data) {
    return (
      <Empty icon={<CloudAlert size={22} />} title={words.suggestions.failed} action={<Button onClick={() => void refetch()}>{words.common.retry}</Button>}>
        {error.message}
      </Empty>
    );
  }

  if (!data) {
    return <Loading />;
  }

  if (data.length === 0) {
    return (
      <Empty icon={<Inbox size={22} />} title={empty}>
        {why}
      </Empty>
    );
  }

  return (
    <>
      <SuggestionList suggestions={data} />
      {hasNextPage && (
        <div className="flex justify-center pb-3">
          <Button small look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.suggestions.showMore}
          </Button>
        </div>
      )}
    </>
  );
}
