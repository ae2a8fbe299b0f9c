import type { HTMLAttributes } from "react";
import { effectOf } from "@/engine";
import type { Insert, Track } from "@/session/model";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { bypassInsert, dropInsert, placeInsert } from "../change-inserts";
import { nameOf } from "../channels";
import { focusSlot, slotElementId } from "../open-insert";

const { inserts: text, editor } = words.mixer;

interface InsertSlotProps {
  track: Track;
  insert: Insert;
  index: number;
  isOpen: boolean;
  isDragged: boolean;
  handle: HTMLAttributes<HTMLElement>;
  onOpen(): void;
}

export function InsertSlot({ track, insert, index, isOpen, isDragged, handle, onOpen }: InsertSlotProps) {
  const isKnown = effectOf(insert.type) !== undefined;
  return (
    <div
      className={classes(
        "flex h-6 items-stretch rounded-md border transition-colors",
        isOpen ? "border-accent bg-accent-soft" : "border-line bg-raised hover:border-line-strong",
        isDragged && "opacity-50",
      )}
    >
      <button
        type="button"
        aria-label={text.bypass(insert.name)}
        aria-pressed={!insert.enabled}
        title={text.bypass(insert.name)}
        onClick={() => bypassInsert(track, insert)}
        className="group/dot flex w-5 shrink-0 items-center justify-center rounded-l-md hover:bg-hover"
      >
        <span className={classes("size-2 rounded-full border", insert.enabled ? "border-good bg-good" : "border-line-strong bg-transparent group-hover/dot:border-ink")} />
      </button>
      <button
        type="button"
        id={slotElementId(track.id, insert.id)}
        aria-label={`${text.open(insert.name, nameOf(track))}${insert.enabled ? "" : `, ${text.bypassed}`}`}
        aria-expanded={isOpen}
        title={isKnown ? text.slotHint : editor.unknown(insert.type)}
        {...handle}
        onClick={onOpen}
        onKeyDown={(event) => {
          const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
          if (step) {
            event.preventDefault();
            event.stopPropagation();
            placeInsert(track, insert, index + step);
            focusSlot(track.id, insert.id);
          } else if (event.key === "Delete" || event.key === "Backspace") {
            event.preventDefault();
            event.stopPropagation(); // for others, Delete removes what is selected in the arrangement
            dropInsert(track, insert);
          }
        }}
        className={classes(
          "min-w-0 flex-1 truncate rounded-r-md pr-1 text-left text-2xs",
          insert.enabled ? "text-ink" : "text-ink-soft line-through",
          !isKnown && "italic",
        )}
      >
        {insert.name}
      </button>
    </div>
  );
}
