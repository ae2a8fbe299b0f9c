import { Circle } from "lucide-react";
import { setTrack } from "@/session/edits";
import { useSelection } from "@/session/selection-store";
import { change, useSession } from "@/session/session-store";
import { words } from "@/text";
import { IconButton } from "@/ui/button";

const say = words.transport;

/** Whether the selected track is armed for recording. */
export function ArmButton() {
  const id = useSelection((state) => state.trackId);
  const name = useSession(({ session }) => session?.tracks.find((track) => track.id === id)?.name);
  const armed = useSession(({ session }) => session?.tracks.find((track) => track.id === id)?.armed ?? false);
  if (!id || name === undefined) {
    return (
      <IconButton label={say.armNothing} aria-disabled className="text-ink-soft opacity-45">
        <Circle size={16} />
      </IconButton>
    );
  }

  return (
    <IconButton
      label={armed ? say.disarm(name) : say.arm(name)}
      aria-pressed={armed}
      className={armed ? "bg-bad-soft! text-bad!" : ""}
      onClick={() => change(armed ? say.disarmed(name) : say.armed(name), [setTrack(id, { armed: !armed })])}
    >
      <Circle size={16} className={armed ? "fill-current" : ""} />
    </IconButton>
  );
}
