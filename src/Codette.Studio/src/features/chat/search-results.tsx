import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/panel";
import { searchQuery } from "./api/search-messages";
import { open } from "./chat-store";
import { excerptOf } from "./excerpt-of";
import { shortTime } from "./times";

export function SearchResults({ text, onChosen }: { text: string; onChosen(): void }) {
  const { data, isPending, error, refetch } = useQuery(searchQuery(text));
  if (isPending) {
    return (
      <div className="space-y-2 p-1" role="status" aria-label={words.common.loading}>
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </div>
    );
  }

  if (error) {
    return (
      <Empty title={words.chat.searchFailed} action={<Button small onClick={() => void refetch()}>{words.common.retry}</Button>}>
        {error.message}
      </Empty>
    );
  }

  const { results } = data;
  return (
    <>
      <p role="status" className="px-2 pt-2 pb-1 text-2xs font-medium text-ink-soft">
        {words.chat.found(results.length)}
      </p>
      {results.length === 0 && <p className="px-2 text-xs text-ink-soft">{words.chat.foundNothing}</p>}
      <ul>
        {results.map(({ message, conversation_title: title }) => (
          <li key={message.id}>
            <button
              type="button"
              onClick={() => {
                open(message.conversation_id ?? null, message.id);
                onChosen();
              }}
              className="w-full rounded-control px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="flex items-baseline justify-between gap-2 text-2xs text-ink-soft">
                <span className="truncate">
                  {message.role === "user" ? words.chat.you : words.chat.codette} · {title}
                </span>
                <span className="tabular shrink-0">{shortTime(message.timestamp ?? "")}</span>
              </span>
              <span className="line-clamp-2 text-xs">
                {excerptOf(message.content, text).map(({ part, isHit }, index) => (
                  <Fragment key={index}>{isHit ? <mark className="rounded-xs bg-accent-soft text-accent">{part}</mark> : part}</Fragment>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
