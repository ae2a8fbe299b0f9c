import { Plus } from "lucide-react";
import { effects } from "@/engine";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { Menu, MenuItem } from "@/ui/menu";
import { addInsert, MostInserts } from "../change-inserts";
import { nameOf } from "../channels";
import { AddButton } from "./add-button";

const { inserts: text } = words.mixer;

export function AddInsertMenu({ track }: { track: Track }) {
  const isFull = track.inserts.length >= MostInserts;
  return (
    <Menu trigger={<AddButton icon={<Plus size={12} aria-hidden />} label={text.addTo(nameOf(track))} text={text.add} />}>
      {isFull && (
        <MenuItem disabled onSelect={() => undefined}>
          {text.full}
        </MenuItem>
      )}
      {Object.values(effects).map((effect) => (
        <MenuItem key={effect.type} disabled={isFull} onSelect={() => addInsert(track, effect.type)}>
          {effect.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
