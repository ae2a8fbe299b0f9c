import { ArrowDown, ArrowUp, Circle, CopyPlus, Ellipsis, Headphones, Pencil, Trash2, VolumeX } from "lucide-react";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { deleteTrack, duplicateTrack, moveToRow, switches } from "./track-actions";
import { nameOf } from "./track-edits";

const say = words.tracks;

interface TrackMenuProps {
  track: Track;
  row: number;
  rows: number;
  /** Mute, solo and arm stand in the menu where the header has no room for them. */
  withSwitches: boolean;
  onRename(): void;
}

export function TrackMenu({ track, row, rows, withSwitches, onRename }: TrackMenuProps) {
  const name = nameOf(track);
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={say.menuOf(name)}
          className="flex size-6 shrink-0 items-center justify-center rounded-md text-ink-soft opacity-0 group-hover/header:opacity-100 group-focus-within/header:opacity-100 hover:bg-hover hover:text-ink data-[state=open]:opacity-100 pointer-coarse:opacity-100"
        >
          <Ellipsis size={16} />
        </button>
      }
    >
      {withSwitches && (
        <>
          <MenuItem icon={<VolumeX size={15} />} onSelect={() => switches.mute(track)}>
            {track.muted ? say.unmute(name) : say.mute(name)}
          </MenuItem>
          <MenuItem icon={<Headphones size={15} />} onSelect={() => switches.solo(track)}>
            {track.soloed ? say.unsolo(name) : say.solo(name)}
          </MenuItem>
          <MenuItem icon={<Circle size={15} />} onSelect={() => switches.arm(track)}>
            {track.armed ? say.disarm(name) : say.arm(name)}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      {/* The field opens after the menu has given the focus back, else it would lose it at once. */}
      <MenuItem icon={<Pencil size={15} />} keys="F2" onSelect={() => setTimeout(onRename)}>
        {words.common.rename}
      </MenuItem>
      <MenuItem icon={<CopyPlus size={15} />} onSelect={() => duplicateTrack(track)}>
        {say.duplicate}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<ArrowUp size={15} />} keys="alt+up" disabled={row === 0} onSelect={() => moveToRow(track, row - 1)}>
        {say.moveUp}
      </MenuItem>
      <MenuItem icon={<ArrowDown size={15} />} keys="alt+down" disabled={row === rows - 1} onSelect={() => moveToRow(track, row + 1)}>
        {say.moveDown}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => deleteTrack(track)}>
        {words.common.delete}
      </MenuItem>
    </Menu>
  );
}
