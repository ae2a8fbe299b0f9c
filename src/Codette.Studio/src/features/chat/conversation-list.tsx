import { useInfiniteQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/panel";
import { conversationsQuery, type Conversation } from "./api/list-conversations";
import { open, useChat } from "./chat-store";
import { ConversationRow } from "./conversation-row";
import { DeleteDialog } from "./delete-dialog";
import { RenameDialog } from "./rename-dialog";
import { ageOf } from "./times";

type Doing = { what: "rename" | "delete"; conversation: Conversation } | null;

export function ConversationList({ onChosen }: { onChosen(): void }) {
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(conversationsQuery);
  const current = useChat((state) => state.conversationId);
  const [doing, setDoing] = useState<Doing>(null);
  const done = () => setDoing(null);

  if (isPending) {
    return (
      <div className="space-y-2 p-1" aria-label={words.common.loading} role="status">
        {[1, 2, 3, 4].map((each) => (
          <Skeleton key={each} className="h-11" />
        ))}
      </div>
    );
  }

  if (error) {
    return (
      <Empty title={words.chat.listFailed} action={<Button small onClick={() => void refetch()}>{words.common.retry}</Button>}>
        {error.message}
      </Empty>
    );
  }

  if (data.length === 0) {
    return (
      <Empty icon={<MessagesSquare size={22} />} title={words.chat.noConversations}>
        {words.chat.noConversationsYet}
      </Empty>
    );
  }

  return (
    <>
      {groupByAge(data).map(([age, conversations]) => (
        <section key={age} aria-label={age}>
          <h3 className="px-2 pt-2 pb-1 text-2xs font-medium text-ink-soft">{age}</h3>
          <ul>
            {conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                isCurrent={conversation.id === current}
                onOpen={() => {
                  open(conversation.id ?? null);
                  onChosen();
                }}
                onRename={() => setDoing({ what: "rename", conversation })}
                onDelete={() => setDoing({ what: "delete", conversation })}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <Button small look="quiet" className="mt-1 w-full" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.chat.showOlderConversations}
        </Button>
      )}
      {doing?.what === "rename" && <RenameDialog conversation={doing.conversation} onDone={done} />}
      {doing?.what === "delete" && <DeleteDialog conversation={doing.conversation} onDone={done} />}
    </>
  );
}

function groupByAge(conversations: readonly Conversation[]): [string, Conversation[]][] {
  const groups = new Map<string, Conversation[]>();
  for (const conversation of conversations) {
    const age = ageOf(conversation.updated_at ?? "");
    groups.set(age, [...(groups.get(age) ?? []), conversation]);
  }

  return [...groups];
}
