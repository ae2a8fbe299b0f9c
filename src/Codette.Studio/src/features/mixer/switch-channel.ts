import { setTrack } from "@/session/edits";
import type { Track } from "@/session/model";
import { words } from "@/text";
import { changeChannel } from "./change-channel";
import { nameOf } from "./channels";

const { changes } = words.mixer;

/** The lettered switches of a strip. */
export const switches = {
  mute: (track: Track) => changeChannel(track, changes.mute(nameOf(track), !track.muted), [setTrack(track.id, { muted: !track.muted })]),
  solo: (track: Track) => changeChannel(track, changes.solo(nameOf(track), !track.soloed), [setTrack(track.id, { soloed: !track.soloed })]),
  arm: (track: Track) => changeChannel(track, changes.arm(nameOf(track), !track.armed), [setTrack(track.id, { armed: !track.armed })]),
};
