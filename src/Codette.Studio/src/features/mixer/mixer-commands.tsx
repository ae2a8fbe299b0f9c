import type { Command } from "@/commands/registry";
import { useCommands } from "@/commands/registry";
import type { Track } from "@/session/model";
import { useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { BounceDialog } from "./bounce/bounce-dialog";
import { openBounce } from "./bounce/bounce-store";
import { findChannel, isMaster, isRecordable } from "./channels";
import { switches } from "./switch-channel";

const { commands: text } = words.mixer;

function selected(): Track | undefined {
  const { trackId } = useSelection.getState();
  return trackId === null ? undefined : findChannel(useSession.getState().session, trackId);
}

/** A command on the selected track, where it can be done. */
function onSelected(id: keyof typeof switches, keys: string, label: string, fits: (track: Track) => boolean): Command {
  return {
    id: `mixer.${id}`,
    label,
    keys,
    group: text.group,
    enabled: () => {
      const track = selected();
      return track !== undefined && fits(track);
    },
    run: () => {
      const track = selected();
      if (track && fits(track)) {
        switches[id](track);
      }
    },
  };
}

const commands: readonly Command[] = [
  onSelected("mute", "m", text.mute, () => true),
  onSelected("solo", "s", text.solo, (track) => !isMaster(track)),
  onSelected("arm", "r", text.arm, isRecordable),
  { id: "mixer.bounce", label: text.bounce, keys: "mod+b", group: text.group, enabled: () => useSession.getState().session !== null, run: openBounce },
];

/** The keys of the mixer and its dialog. It is placed once, so that they work wherever the mixer is not shown. */
export function MixerCommands() {
  useCommands(commands);
  return <BounceDialog />;
}
