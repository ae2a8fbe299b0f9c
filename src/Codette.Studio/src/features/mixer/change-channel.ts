import { putTrack, type Edit } from "@/session/edits";
import type { Track } from "@/session/model";
import { change, useSession } from "@/session/session-store";

/** Changes a strip. A master that is not yet in the session is put there first. */
export function changeChannel(track: Track, label: string, edits: readonly Edit[], gesture?: string): void {
  const isKnown = useSession.getState().session?.tracks.some((each) => each.id === track.id);
  change(label, isKnown ? edits : [putTrack(track), ...edits], { gesture });
}
