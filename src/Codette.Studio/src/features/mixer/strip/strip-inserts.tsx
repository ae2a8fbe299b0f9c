import { Plus } from "lucide-react";
import { memo, useRef } from "react";
import { normalise } from "@/engine";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { addInsert, placeInsert } from "../change-inserts";
import { isMaster, nameOf } from "../channels";
import { closeInsert, openInsert, useOpenInsert } from "../open-insert";
import { AddButton } from "./add-button";
import { AddInsertMenu } from "./add-insert-menu";
import { InsertSlot } from "./insert-slot";
import { sameTrack } from "./same-track";
import { useReorder } from "./use-reorder";

const { inserts: text } = words.mixer;
const SlotPx = 26;
/** When the mixer is low, lists get this low before the whole scrolls. */
const LowestPx = 70;

/** The effects of a strip in the order of the signal. */
export const StripInserts = memo(function StripInserts({ track }: { track: Track }) {
  const list = useRef<HTMLUListElement>(null);
  const openId = useOpenInsert((state) => (state.trackId === track.id ? state.insertId : null));
  const reorder = useReorder(list, (id, index) => {
    const insert = track.inserts.find((each) => each.id === id);
    if (insert) {
      placeInsert(track, insert, index);
    }
  });
  const lacksLimiter = isMaster(track) && !track.inserts.some((insert) => normalise(insert.type) === "limiter");

  return (
    <div
      className="max-h-48 space-y-0.5 overflow-y-auto py-px [scrollbar-width:none]"
      style={{ minHeight: Math.min(LowestPx, (track.inserts.length + 1) * SlotPx) }}
    >
      <ul ref={list} aria-label={text.of(nameOf(track))} className="relative space-y-0.5">
        {track.inserts.map((insert, index) => (
          <li key={insert.id}>
            <InsertSlot
              track={track}
              insert={insert}
              index={index}
              isOpen={openId === insert.id}
              isDragged={reorder.mark?.id === insert.id}
              handle={reorder.handle(insert.id, index)}
              onOpen={() => {
                if (!reorder.takeDragged()) {
                  if (openId === insert.id) {
                    closeInsert();
                  } else {
                    openInsert(track.id, insert.id);
                  }
                }
              }}
            />
          </li>
        ))}
        {reorder.mark && (
          <div role="presentation" className="pointer-events-none absolute inset-x-0 -mt-px h-0.5 rounded-full bg-accent" style={{ top: reorder.mark.gap * SlotPx }} />
        )}
      </ul>
      <AddInsertMenu track={track} />
      {lacksLimiter && (
        <AddButton icon={<Plus size={12} aria-hidden />} label={text.addLimiter} text={text.addLimiter} onClick={() => addInsert(track, "limiter")} />
      )}
    </div>
  );
}, sameTrack("inserts"));
