import { memo } from "react";
import { useShallow } from "zustand/react/shallow";
import { setTrack } from "@/session/edits";
import { MasterId, type Track } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Select } from "@/ui/select";
import { changeChannel } from "../change-channel";
import { isMaster, masterOf, nameOf } from "../channels";
import { busesFor, outputOf } from "../routes";
import { sameTrack } from "./same-track";

const { strip, changes } = words.mixer;
const Between = "\n";

/** Where a strip's sound goes: the master, or a bus that does not lead back. */
export const StripOutput = memo(function StripOutput({ track }: { track: Track }) {
  // Flat text, so that a strip is drawn again when a name or a way changed, and not at every move of another fader.
  const choices = useSession(useShallow(({ session }) => (session ? [masterOf(session), ...busesFor(session, track)].map((bus) => `${bus.id}${Between}${nameOf(bus)}`) : [])));
  const output = useSession(({ session }) => (session ? outputOf(session, track) : MasterId));
  if (isMaster(track)) {
    return <div />;
  }

  const options = choices.map((choice) => {
    const [value = "", label = ""] = choice.split(Between);
    return { value, label };
  });
  return (
    <Select
      small
      label={strip.outputOf(nameOf(track))}
      value={output}
      options={options}
      className="h-6 w-full min-w-0"
      onChange={(routing) => changeChannel(track, changes.routing(nameOf(track)), [setTrack(track.id, { routing })])}
    />
  );
}, sameTrack("routing"));
