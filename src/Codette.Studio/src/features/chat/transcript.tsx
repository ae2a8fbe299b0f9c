import { useQuery } from "@tanstack/react-query";
import { ArrowDown, MessageCircleX } from "lucide-react";
import { useEffect } from "react";
import { ApiError } from "@/api/client";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/panel";
import { conversationQuery } from "./api/read-conversation";
import { open, useChat } from "./chat-store";
import { MessageList } from "./message-list";
import { StartingQuestions } from "./starting-questions";
import { Thinking } from "./thinking";
import { UserMessage } from "./user-message";
import { useStickToEnd } from "./use-stick-to-end";

/** One conversation, or the one that is about to begin. */
export function Transcript() {
  const id = useChat((state) => state.conversationId);
  const asking = useChat((state) => (state.asking?.conversationId === state.conversationId ? state.asking : null));
  const foundId = useChat((state) => state.foundId);
  const heard = useChat((state) => state.heard);
  const { data, isPending, error, refetch } = useQuery({ ...conversationQuery(id ?? ""), enabled: id !== null });
  const messages = data?.messages ?? [];
  const { box, content, hasNew, isAtEnd, toEnd, onScroll } = useStickToEnd(asking?.key ?? messages.at(-1)?.id);

  useEffect(() => {
    if (asking) {
      toEnd(); // whoever asks wants to see the answer
    }
  }, [asking, toEnd]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        onScroll={onScroll}
        role="region"
        aria-label={words.chat.transcript}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div ref={content} className="mx-auto flex min-h-full max-w-3xl flex-col gap-5 px-4 py-5 @max-md:px-3">
          {id === null && !asking && <StartingQuestions />}
          {id !== null && isPending && <Loading />}
          {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
          {messages.length > 0 && <MessageList messages={messages} foundId={foundId} />}
          {asking && (
            <>
              <UserMessage text={asking.text} />
              <Thinking key={asking.key} />
            </>
          )}
        </div>
      </div>
      {!isAtEnd && (
        <Button
          small
          look={hasNew ? "primary" : "plain"}
          icon={<ArrowDown size={14} />}
          className="absolute bottom-2 left-1/2 -translate-x-1/2 rounded-full shadow-(--shadow-lift)"
          onClick={toEnd}
        >
          {hasNew ? words.chat.newMessages : words.chat.toTheEnd}
        </Button>
      )}
      <p role="status" className="sr-only">
        {heard && words.chat.answered(heard)}
      </p>
    </div>
  );
}

const Loading = () => (
  <div role="status" aria-label={words.chat.historyLoading} className="space-y-5">
    <Skeleton className="ml-auto h-9 w-2/5" />
    <Skeleton className="h-20 w-4/5" />
    <Skeleton className="ml-auto h-9 w-1/3" />
    <Skeleton className="h-28 w-4/5" />
  </div>
);

function Failed({ error, onRetry }: { error: Error; onRetry(): void }) {
  const isGone = error instanceof ApiError && error.status === 404;
  return isGone ? (
    <Empty
      icon={<MessageCircleX size={22} />}
      title={words.chat.historyGone}
      action={<Button onClick={() => open(null)}>{words.chat.newConversation}</Button>}
    >
      {words.chat.historyGoneWhy}
    </Empty>
  ) : (
    <Empty icon={<MessageCircleX size={22} />} title={words.chat.historyFailed} action={<Button onClick={onRetry}>{words.common.retry}</Button>}>
      {error.message}
    </Empty>
  );
}
