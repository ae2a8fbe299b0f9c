import { memo } from "react";
import { setTrack } from "@/session/edits";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { Knob } from "@/ui/knob";
import { changeChannel } from "../change-channel";
import { nameOf } from "../channels";
import { NumberEntry } from "../values/number-entry";
import { readPan } from "../values/read-value";
import { sameTrack } from "./same-track";

const { strip, changes, units } = words.mixer;

export const StripPan = memo(function StripPan({ track }: { track: Track }) {
  const set = (pan: number, gesture?: string) => changeChannel(track, changes.pan(nameOf(track)), [setTrack(track.id, { pan })], gesture);
  return (
    <div className="flex items-center justify-center gap-1">
      <Knob
        label={strip.pan(nameOf(track))}
        value={track.pan}
        text={units.panSpoken(track.pan)}
        min={-1}
        max={1}
        origin={0}
        usual={0}
        step={0.05}
        fine={0.01}
        grid={0.01}
        size={32}
        onChange={set}
      />
      <NumberEntry
        label={`${strip.pan(nameOf(track))}, %`}
        className="w-9 text-left!"
        value={track.pan}
        text={units.pan(track.pan)}
        min={-1}
        max={1}
        read={readPan}
        onChange={set}
      />
    </div>
  );
}, sameTrack("pan"));
