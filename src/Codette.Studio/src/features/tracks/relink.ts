import { importFile } from "@/media/library";
import { player } from "@/playback/studio";
import { setClip } from "@/session/edits";
import type { Clip } from "@/session/model";
import { change, useSession } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { timeText } from "./beat-grid";
import { clipName } from "./clip-actions";
import { readSource } from "./sources-store";

/** Lengths of one recording may differ a little between browsers: they decode the ends of a file differently. */
const Leeway = 0.1;

/** Takes a file for a recording that is missing here; every clip of it is whole again. Throws when the file cannot be it. */
export async function relink(clip: Clip, file: File, signal: AbortSignal): Promise<void> {
  const recording = await importFile(file, signal);
  const clips = (useSession.getState().session?.tracks ?? []).flatMap((track) =>
    track.clips.filter((each) => each.source === clip.source).map((each) => ({ track, clip: each })),
  );
  const needed = Math.max(0, ...clips.map((each) => each.clip.offset_seconds + each.clip.length_seconds));
  if (needed > recording.seconds + Leeway) {
    throw new RangeError(words.tracks.clip.tooShort(file.name, timeText(recording.seconds, 1), timeText(needed, 1)));
  }

  if (recording.source !== clip.source) {
    const values = { source: recording.source, source_seconds: recording.seconds };
    change(words.tracks.changes.relinkClip(clipName(clip)), clips.map((each) => setClip(each.track.id, each.clip.id, values)));
    notify({ kind: "info", text: words.tracks.clip.otherFile(file.name) });
  }

  player.reopen(recording.source);
  await readSource(recording.source);
}
