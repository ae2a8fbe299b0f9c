import { useRef } from "react";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { renameTrack } from "./track-actions";
import { nameOf } from "./track-edits";

interface TrackNameProps {
  track: Track;
  editing: boolean;
  onEdit(editing: boolean): void;
}

/** The name, or a field for it: Enter takes what was typed, Escape does not. */
export function TrackName({ track, editing, onEdit }: TrackNameProps) {
  const dropped = useRef(false);
  const name = nameOf(track);
  if (!editing) {
    return (
      <span title={name} className="min-w-0 flex-1 truncate text-[0.8125rem] font-medium">
        {name}
      </span>
    );
  }

  return (
    <input
      autoFocus
      aria-label={words.tracks.nameOf(name)}
      defaultValue={track.name}
      maxLength={200}
      className="h-6 min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-1.5 text-[0.8125rem] font-medium"
      onFocus={(event) => {
        dropped.current = false;
        event.target.select();
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => {
        onEdit(false);
        if (!dropped.current) {
          renameTrack(track, event.target.value);
        }
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" || event.key === "Escape") {
          dropped.current = event.key === "Escape";
          event.currentTarget.closest<HTMLElement>("[data-header]")?.focus(); // which ends the editing
        }
      }}
    />
  );
}
