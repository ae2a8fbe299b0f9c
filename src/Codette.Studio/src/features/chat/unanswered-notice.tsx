import { useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { ask } from "./ask";
import { discard, useChat } from "./chat-store";

/** What became of a question that has no answer, and the way to send it again without doubling it. */
export function UnansweredNotice() {
  const queries = useQueryClient();
  const unanswered = useChat((state) => state.unanswered);
  const asking = useChat((state) => state.asking !== null);
  if (!unanswered) {
    return null;
  }

  const { question, why, inBox } = unanswered;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-card border-b border-line bg-warn-soft px-3.5 py-2 text-xs">
      <CircleAlert size={16} aria-hidden className="shrink-0 text-warn" />
      <div className="min-w-40 flex-1">
        <p className="font-medium text-warn">{why}</p>
        <p className="text-ink">{inBox ? words.chat.keptInBox : words.chat.keptBeside}</p>
        {!inBox && <p className="mt-1 line-clamp-2 border-l-2 border-warn pl-2 text-ink">{question.text}</p>}
      </div>
      <div className="flex gap-1">
        {!inBox && (
          <Button small look="quiet" onClick={discard}>
            {words.chat.discard}
          </Button>
        )}
        <Button small disabled={asking} onClick={() => void ask(queries, question)}>
          {words.chat.sendAgain}
        </Button>
      </div>
    </div>
  );
}
