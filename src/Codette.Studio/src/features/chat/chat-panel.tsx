import { useQuery } from "@tanstack/react-query";
import { MessagesSquare, SquarePen } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import { conversationQuery } from "./api/read-conversation";
import { open, useChat } from "./chat-store";
import { Composer } from "./composer";
import { ConversationColumn } from "./conversation-column";
import { Transcript } from "./transcript";

/**
 * Questions to Codette and its answers. It fills what it is put into, without a frame of its own; from 46 rem on the
 * conversations stand beside the messages, below that they lie over them when they are asked for.
 */
export function ChatPanel({ className }: { className?: string }) {
  const [listed, setListed] = useState(false);
  const id = useChat((state) => state.conversationId);
  const { data } = useQuery({ ...conversationQuery(id ?? ""), enabled: id !== null });
  const begin = () => {
    open(null);
    setListed(false);
  };

  return (
    <section aria-label={words.chat.title} className={classes("@container flex h-full min-h-0 flex-col bg-panel", className)}>
      <header className="flex h-10 shrink-0 items-center gap-1 border-b border-line pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-sm font-medium">{data?.conversation.title ?? words.chat.newConversation}</h2>
        <IconButton small label={words.chat.newConversation} disabled={id === null} onClick={begin}>
          <SquarePen size={16} />
        </IconButton>
        <span className="@min-[46rem]:hidden">
          <IconButton small label={listed ? words.chat.hideConversations : words.chat.conversations} pressed={listed} onClick={() => setListed(!listed)}>
            <MessagesSquare size={16} />
          </IconButton>
        </span>
      </header>
      <div className="relative flex min-h-0 flex-1">
        <ConversationColumn shown={listed} onChosen={() => setListed(false)} />
        <div className="flex min-w-0 flex-1 flex-col">
          <Transcript key={id ?? "new"} />
          <Composer />
        </div>
      </div>
    </section>
  );
}
