import { useQueryClient } from "@tanstack/react-query";
import { ArrowUp, Square } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { useCommands } from "@/commands/registry";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import { askText, stop } from "./ask";
import { useChat, write } from "./chat-store";
import { SentContext } from "./sent-context";
import { UnansweredNotice } from "./unanswered-notice";

const MostCharacters = 16_000;
const NearCharacters = 15_000;

/** Where a message is written. It is never lost: not by a failure, nor by a reload. */
export function Composer() {
  const queries = useQueryClient();
  const draft = useChat((state) => state.draft);
  const asking = useChat((state) => state.asking !== null);
  const box = useRef<HTMLTextAreaElement>(null);
  const left = MostCharacters - draft.length;
  const canSend = !asking && draft.trim() !== "" && left >= 0;
  const send = () => canSend && void askText(queries, draft);

  useCommands(
    useMemo(
      () => [{ id: "chat.focus", label: words.chat.focusMessage, keys: "/", group: words.chat.group, run: () => box.current?.focus() }],
      [],
    ),
  );

  useLayoutEffect(() => {
    if (box.current) {
      box.current.style.height = "auto";
      box.current.style.height = `${box.current.scrollHeight}px`;
    }
  }, [draft]);

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div className="shrink-0 px-3 pb-3">
      <div className="mx-auto max-w-3xl rounded-card border border-line bg-raised focus-within:border-accent">
        <UnansweredNotice />
        <textarea
          ref={box}
          rows={1}
          value={draft}
          aria-label={words.chat.message}
          aria-describedby="chat-keys"
          aria-invalid={left < 0 || undefined}
          placeholder={words.chat.messagePlaceholder}
          onChange={(event) => write(event.target.value)}
          onKeyDown={keyDown}
          className="block max-h-48 min-h-11 w-full resize-none overflow-y-auto bg-transparent px-3.5 pt-3 pb-1 leading-relaxed outline-none placeholder:text-ink-soft pointer-coarse:text-base"
        />
        <p id="chat-keys" className="sr-only">
          {words.chat.sendKeys}
        </p>
        <div className="flex items-end gap-2 p-1.5 pt-0">
          <SentContext />
          {draft.length > NearCharacters && (
            <span role="status" className={classes("tabular mb-1.5 text-2xs", left < 0 ? "text-bad" : "text-ink-soft")}>
              {left < 0 ? words.chat.over(-left) : words.chat.left(left)}
            </span>
          )}
          {asking ? (
            <IconButton label={words.chat.stop} look="plain" onClick={stop}>
              <Square size={14} fill="currentColor" />
            </IconButton>
          ) : (
            <IconButton label={left < 0 ? words.chat.limit : words.chat.send} keys="enter" look="primary" disabled={!canSend} onClick={send}>
              <ArrowUp size={18} />
            </IconButton>
          )}
        </div>
      </div>
    </div>
  );
}
