import { Search, X } from "lucide-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import { inputLook } from "@/ui/field";
import { canSearch } from "./api/search-messages";
import { ConversationList } from "./conversation-list";
import { SearchResults } from "./search-results";

interface Props {
  /** Where there is no room for it beside the messages: whether it lies over them. */
  shown: boolean;
  onChosen(): void;
}

export function ConversationColumn({ shown, onChosen }: Props) {
  const [text, setText] = useState("");
  const wanted = useCalm(text.trim());
  const close = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      if (text) {
        setText("");
      } else {
        onChosen();
      }
    }
  };

  return (
    <nav
      aria-label={words.chat.conversations}
      onKeyDown={close}
      className={classes(
        "z-10 flex-col border-line bg-panel @min-[46rem]:static @min-[46rem]:flex @min-[46rem]:w-64 @min-[46rem]:shrink-0 @min-[46rem]:border-r",
        shown ? "absolute inset-0 flex" : "hidden",
      )}
    >
      <div className="relative p-2">
        <Search size={14} aria-hidden className="pointer-events-none absolute top-1/2 left-4.5 -translate-y-1/2 text-ink-soft" />
        <input
          type="text"
          role="searchbox"
          aria-label={words.chat.search}
          placeholder={words.chat.search}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          className={classes(inputLook, "pr-8 pl-8")}
        />
        {text && (
          <IconButton small label={words.chat.clearSearch} className="absolute top-1/2 right-3 -translate-y-1/2" onClick={() => setText("")}>
            <X size={14} />
          </IconButton>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {canSearch(wanted) ? <SearchResults text={wanted} onChosen={onChosen} /> : <ConversationList onChosen={onChosen} />}
      </div>
    </nav>
  );
}

const CalmMs = 250;

/** The value once nobody has changed it for a moment. */
function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), CalmMs);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
