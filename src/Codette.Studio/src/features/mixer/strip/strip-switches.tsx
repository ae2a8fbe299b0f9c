import { memo } from "react";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { Toggle } from "@/ui/toggle";
import { isMaster, isRecordable, nameOf } from "../channels";
import { switches } from "../switch-channel";
import { sameTrack } from "./same-track";

const { strip } = words.mixer;

export const StripSwitches = memo(function StripSwitches({ track }: { track: Track }) {
  const name = nameOf(track);
  return (
    <div className="flex items-center justify-center gap-1">
      <Toggle label={strip.mute(name)} letter={strip.muteLetter} keys="m" tone="accent" pressed={track.muted} onChange={() => switches.mute(track)} />
      {!isMaster(track) && (
        <Toggle label={strip.solo(name)} letter={strip.soloLetter} keys="s" tone="solo" pressed={track.soloed} onChange={() => switches.solo(track)} />
      )}
      {isRecordable(track) && (
        <Toggle label={strip.arm(name)} letter={strip.armLetter} keys="r" tone="bad" pressed={track.armed} onChange={() => switches.arm(track)} />
      )}
    </div>
  );
}, sameTrack("muted", "soloed", "armed"));
