import { useState } from "react";
import { setTrack } from "@/session/edits";
import type { Track } from "@/session/model";
import { selectTrack } from "@/session/selection-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { changeChannel } from "../change-channel";
import { nameOf } from "../channels";

const LongestName = 200;

/** A track's name, which is also the handle that selects its strip. */
export function StripName({ track, color, isSelected }: { track: Track; color: string; isSelected: boolean }) {
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div className="sticky top-0 z-10 -mx-2 rounded-t-card bg-inherit px-2 pt-0 pb-1">
      <div className="-mx-2 mb-1 h-1 rounded-t-card" style={{ background: color }} />
      {isRenaming ? (
        <NameField track={track} onEnd={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          title={`${nameOf(track)}\n${words.mixer.strip.renameHint}`}
          aria-pressed={isSelected}
          onClick={() => selectTrack(track.id)}
          onDoubleClick={() => setRenaming(true)}
          onKeyDown={(event) => {
            if (event.key === "F2") {
              event.preventDefault();
              setRenaming(true);
            }
          }}
          className={classes("block h-6 w-full truncate rounded px-1 text-left text-xs font-semibold hover:bg-hover", !track.name && "text-ink-soft italic")}
        >
          {nameOf(track)}
        </button>
      )}
    </div>
  );
}

function NameField({ track, onEnd }: { track: Track; onEnd(): void }) {
  const [name, setName] = useState(track.name);
  const settle = () => {
    const trimmed = name.trim();
    if (trimmed && trimmed !== track.name) {
      changeChannel(track, words.mixer.changes.rename(nameOf(track)), [setTrack(track.id, { name: trimmed })]);
    }

    onEnd();
  };
  return (
    <input
      autoFocus
      aria-label={words.mixer.strip.name(nameOf(track))}
      value={name}
      maxLength={LongestName}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          settle();
        } else if (event.key === "Escape") {
          onEnd();
        }
      }}
      className="block h-6 w-full select-text rounded border border-accent bg-sunken px-1 text-xs font-semibold text-ink"
    />
  );
}
