import { AudioLines, KeyboardMusic, Music } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import type { Track } from "@/session/model";
import { selectTrack, useSelection } from "@/session/selection-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Toggle } from "@/ui/toggle";
import { ColorMenu } from "./color-menu";
import { useDrags } from "./drag-store";
import { moveToRow, switches } from "./track-actions";
import { nameOf } from "./track-edits";
import { TrackMenu } from "./track-menu";
import { TrackName } from "./track-name";
import { usePointerDrag } from "./use-pointer-drag";
import { rowAtY, useView } from "./view-store";

const say = words.tracks;
const Icons: Record<string, typeof AudioLines> = { audio: AudioLines, instrument: KeyboardMusic, midi: Music };

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest("button, input") !== null;

interface TrackHeaderProps {
  track: Track;
  color: string;
  row: number;
  rows: number;
}

export function TrackHeader({ track, color, row, rows }: TrackHeaderProps) {
  const [editing, setEditing] = useState(false);
  const narrow = useView((state) => state.narrow);
  const selected = useSelection((state) => state.trackId === track.id);
  const name = nameOf(track);
  const Icon = Icons[track.type] ?? AudioLines;
  const drag = usePointerDrag<Track>({
    start: ({ pointerType, target }) => (pointerType === "touch" || isControl(target) ? null : track), // a finger scrolls; the menu moves
    move: (held, { clientY }) => useDrags.setState({ header: { id: held.id, row: Math.min(rows - 1, Math.max(0, rowAtY(clientY))) } }),
    drop: (held) => moveToRow(held, useDrags.getState().header?.row ?? row),
    cancel: () => useDrags.setState({ header: null }),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || drag.escape(event)) {
      return;
    }

    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (direction) {
      event.preventDefault();
      if (event.altKey) {
        moveToRow(track, row + direction);
      } else {
        document.querySelector<HTMLElement>(`[data-header="${row + direction}"]`)?.focus();
      }
    } else if (event.key === "F2" || event.key === "Enter") {
      event.preventDefault();
      setEditing(true);
    }
  };
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = drag;
  return (
    <div
      role="group"
      aria-label={say.row(name)}
      aria-current={selected || undefined}
      tabIndex={0}
      data-header={row}
      className={classes(
        "group/header sticky left-0 z-30 flex w-(--header) shrink-0 cursor-grab flex-col justify-center border-r border-b border-line py-1 pr-1.5 pl-2.5 -outline-offset-2 select-none",
        narrow ? "gap-0" : "gap-0.5",
        selected ? "bg-raised" : "bg-panel",
      )}
      onFocus={() => !selected && selectTrack(track.id)}
      onDoubleClick={({ target, currentTarget }) => currentTarget.contains(target as Node) && !isControl(target) && setEditing(true)}
      onKeyDown={onKeyDown}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
    >
      <span aria-hidden className={classes("absolute inset-y-0 left-0", selected ? "w-1" : "w-0.5 opacity-60")} style={{ background: color }} />
      <div className="flex min-w-0 items-center gap-1">
        <ColorMenu track={track} color={color} />
        {!narrow && <Icon size={14} role="img" aria-label={say.types[track.type]} className="shrink-0 text-ink-soft" />}
        <TrackName track={track} editing={editing} onEdit={setEditing} />
        <TrackMenu track={track} row={row} rows={rows} withSwitches={narrow} onRename={() => setEditing(true)} />
      </div>
      {narrow ? <States track={track} /> : <Switches track={track} name={name} />}
    </div>
  );
}

const Switches = ({ track, name }: { track: Track; name: string }) => (
  <div className="flex items-center gap-1 pl-1">
    <Toggle label={say.mute(name)} letter={say.letters.mute} pressed={track.muted} onChange={() => switches.mute(track)} />
    <Toggle label={say.solo(name)} letter={say.letters.solo} tone="solo" pressed={track.soloed} onChange={() => switches.solo(track)} />
    <Toggle label={say.arm(name)} letter={say.letters.arm} tone="bad" pressed={track.armed} onChange={() => switches.arm(track)} />
  </div>
);

/** What is switched on, where there is no room for the switches. */
function States({ track }: { track: Track }) {
  const on = [
    track.muted && { letter: say.letters.mute, look: "text-accent" },
    track.soloed && { letter: say.letters.solo, look: "text-solo" },
    track.armed && { letter: say.letters.arm, look: "text-bad" },
  ].filter((each) => each !== false);
  return on.length > 0 ? (
    <div className="flex gap-1.5 pl-2 text-2xs font-semibold">
      {on.map(({ letter, look }) => (
        <span key={letter} className={look}>
          {letter}
        </span>
      ))}
    </div>
  ) : null;
}
