import { useLayoutEffect, useRef, useState } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import type { Message } from "./api/read-conversation";
import { Answer } from "./answer";
import { UserMessage } from "./user-message";

const Page = 60;

interface Props {
  /** Oldest first. */
  messages: readonly Message[];
  /** One to bring into sight. */
  foundId: string | null;
}

/** The last messages; earlier ones come by the page, and what is read stays where it is. */
export function MessageList({ messages, foundId }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const found = messages.findIndex((message) => message.id === foundId);
  const [shown, setShown] = useState(Page);
  const first = Math.max(0, Math.min(messages.length - shown, found < 0 ? messages.length : found));
  const heightBefore = useRef<number | null>(null);

  useLayoutEffect(() => {
    const box = scroller(list.current);
    if (box && heightBefore.current !== null) {
      box.scrollTop += box.scrollHeight - heightBefore.current;
      heightBefore.current = null;
    }
  }, [first]);

  useLayoutEffect(() => {
    list.current?.querySelector(`[data-message="${CSS.escape(foundId ?? "")}"]`)?.scrollIntoView({ block: "center" });
  }, [foundId]);

  return (
    <>
      {first > 0 && (
        <Button
          small
          look="quiet"
          className="self-center"
          onClick={() => {
            heightBefore.current = scroller(list.current)?.scrollHeight ?? null;
            setShown(messages.length - first + Page);
          }}
        >
          {words.chat.showEarlier(first)}
        </Button>
      )}
      <ol ref={list} className="flex flex-col gap-5">
        {messages.slice(first).map((message) => (
          <li key={message.id} data-message={message.id} className="flex flex-col">
            {message.role === "user" ? (
              <UserMessage text={message.content} time={message.timestamp} isFound={message.id === foundId} />
            ) : (
              <Answer message={message} isFound={message.id === foundId} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const scroller = (list: HTMLElement | null): HTMLElement | null => list?.closest<HTMLElement>('[role="region"]') ?? null;
