import { Plus } from "lucide-react";
import { memo } from "react";
import { newId, putSend } from "@/session/edits";
import type { Track } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Menu, MenuItem } from "@/ui/menu";
import { changeChannel } from "../change-channel";
import { isBus, nameOf } from "../channels";
import { busesFor } from "../routes";
import { AddButton } from "./add-button";
import { sameTrack } from "./same-track";
import { SendRow } from "./send-row";

const { sends: text, changes } = words.mixer;
const MostSends = 32;
const RowPx = 36;
const LowestPx = 62;
/** A new send is heard, but does not double what is there. */
const FirstLevelDb = -12;

/** Copies of a strip's signal to buses. */
export const StripSends = memo(function StripSends({ track }: { track: Track }) {
  return (
    <div
      className="max-h-32 space-y-1 overflow-y-auto py-px [scrollbar-width:none]"
      style={{ minHeight: Math.min(LowestPx, track.sends.length * RowPx + 26) }}
    >
      {track.sends.length > 0 && (
        <ul aria-label={text.of(nameOf(track))} className="space-y-1">
          {track.sends.map((send) => (
            <li key={send.id}>
              <SendRow track={track} send={send} />
            </li>
          ))}
        </ul>
      )}
      <Menu trigger={<AddButton icon={<Plus size={12} aria-hidden />} label={text.addTo(nameOf(track))} text={text.add} />}>
        <BusItems track={track} />
      </Menu>
    </div>
  );
}, sameTrack("sends"));

/** Lives only while the menu is open, so that it may listen to the whole session. */
function BusItems({ track }: { track: Track }) {
  const session = useSession((state) => state.session);
  const taken = new Set(track.sends.map((send) => send.destination));
  const buses = session && track.sends.length < MostSends ? busesFor(session, track).filter((bus) => !taken.has(bus.id)) : [];
  if (buses.length === 0) {
    return (
      <MenuItem disabled onSelect={() => undefined}>
        {session?.tracks.some((each) => isBus(each) && each.id !== track.id) ? text.noOther : text.noBus}
      </MenuItem>
    );
  }

  return buses.map((bus) => (
    <MenuItem
      key={bus.id}
      onSelect={() =>
        changeChannel(track, changes.addSend(nameOf(bus)), [
          putSend(track.id, { id: newId("send"), destination: bus.id, level: FirstLevelDb, pre_post: "post", enabled: true }),
        ])
      }
    >
      {nameOf(bus)}
    </MenuItem>
  ));
}
