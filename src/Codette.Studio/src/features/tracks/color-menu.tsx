import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { Menu, MenuLabel } from "@/ui/menu";
import { palette } from "@/session/track-color";
import { colorTrack } from "./track-actions";
import { nameOf } from "./track-edits";

/** The track's dot, and the palette behind it. */
export function ColorMenu({ track, color }: { track: Track; color: string }) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label={words.tracks.colorOf(nameOf(track))} className="flex size-6 shrink-0 items-center justify-center rounded-md hover:bg-hover">
          <span className="size-3 rounded-full" style={{ background: color }} />
        </button>
      }
    >
      <MenuLabel>{words.tracks.color}</MenuLabel>
      <div className="grid grid-cols-6 gap-1 p-1">
        {palette.map((each, n) => (
          <DropdownMenu.Item
            key={each}
            aria-label={words.tracks.colors[n]}
            title={words.tracks.colors[n]}
            onSelect={() => colorTrack(track, each)}
            className="flex size-8 cursor-pointer items-center justify-center rounded-md outline-none data-[highlighted]:bg-hover data-[highlighted]:ring-2 data-[highlighted]:ring-accent"
          >
            <span className="flex size-5 items-center justify-center rounded-full text-black" style={{ background: each }}>
              {each === color && <Check size={12} strokeWidth={3} aria-hidden />}
            </span>
          </DropdownMenu.Item>
        ))}
      </div>
    </Menu>
  );
}
