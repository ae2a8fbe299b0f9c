import { useQueryClient } from "@tanstack/react-query";
import { AudioLines, CornerDownLeft } from "lucide-react";
import { words } from "@/text";
import { askText } from "./ask";

export function StartingQuestions() {
  const queries = useQueryClient();
  return (
    <div className="m-auto flex w-full max-w-md flex-col items-center py-6 text-center">
      <span className="mb-3 flex size-11 items-center justify-center rounded-full bg-accent-soft text-accent">
        <AudioLines size={22} aria-hidden />
      </span>
      <h3 className="text-base font-semibold">{words.chat.emptyTitle}</h3>
      <p className="mt-1 mb-5 text-ink-soft">{words.chat.emptyText}</p>
      <ul className="w-full space-y-1.5">
        {words.chat.startingQuestions.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => void askText(queries, question)}
              className="group flex w-full items-center justify-between gap-2 rounded-control border border-line bg-raised px-3 py-2 text-left hover:border-line-strong hover:bg-hover"
            >
              {question}
              <CornerDownLeft size={14} aria-hidden className="shrink-0 text-ink-soft opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
