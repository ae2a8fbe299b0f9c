import { importFile, isPersistent, MediaError, type Recording } from "@/media/library";
import { player } from "@/playback/studio";
import { newId, putClip, putTrack } from "@/session/edits";
import type { Clip } from "@/session/model";
import { selectTrack } from "@/session/selection-store";
import { change, useSession } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { announce, finish, update, type Import } from "./imports-store";
import { readSource } from "./sources-store";
import { newTrack, placeForRow } from "./track-edits";
import { fitSong } from "./view-store";

export interface Place {
  /** Null: a new track for each file. */
  trackId: string | null;
  seconds: number;
}

/** One import at a time: decoding takes the memory of a whole song. */
let queue: Promise<unknown> = Promise.resolve();

/** Brings files into the session; on one track they stand one after the other. All of them are one step to undo. */
export function importFiles(files: readonly File[], place: Place): Promise<unknown> {
  const gesture = newId("gesture");
  const wasEmpty = !useSession.getState().session?.tracks.some((track) => track.clips.length > 0);
  const jobs = files.map((file) => ({ file, item: { id: newId("import"), name: file.name, state: "waiting", cancel: new AbortController() } satisfies Import }));
  announce(jobs.map(({ item }) => item));
  let { seconds } = place;
  for (const { file, item } of jobs) {
    queue = queue.then(async () => {
      const recording = await bringIn(file, item);
      if (recording) {
        putInto({ trackId: place.trackId, seconds }, recording, gesture);
        seconds += place.trackId ? recording.seconds : 0;
        finish(item.id, true);
        await warnWhenNotKept();
      }
    });
  }

  queue = queue.then(() => wasEmpty && fitSong());
  return queue;
}

let isWarned = false;

async function warnWhenNotKept(): Promise<void> {
  if (!isWarned && !(await isPersistent())) {
    isWarned = true;
    notify({ kind: "info", text: words.tracks.imports.notKept });
  }
}

async function bringIn(file: File, { id, cancel }: Import): Promise<Recording | null> {
  if (cancel.signal.aborted) {
    return null;
  }

  update(id, { state: "reading" });
  try {
    const recording = await importFile(file, cancel.signal);
    player.reopen(recording.source);
    void readSource(recording.source);
    return recording;
  } catch (failure) {
    if (!cancel.signal.aborted) {
      const isExpected = failure instanceof MediaError;
      update(id, { state: "failed", why: isExpected ? failure.message : words.common.unknownFailure });
      if (!isExpected) {
        reportError(failure); // the other files still come
      }
    }

    return null;
  }
}

function putInto({ trackId, seconds }: Place, recording: Recording, gesture: string): void {
  const { session } = useSession.getState();
  if (!session) {
    return;
  }

  const clip: Clip = {
    id: newId("clip"),
    name: recording.name,
    source: recording.source,
    start_seconds: seconds,
    offset_seconds: 0,
    length_seconds: recording.seconds,
    source_seconds: recording.seconds,
  };
  // The track may have been deleted while the file was read.
  if (trackId && session.tracks.some((track) => track.id === trackId)) {
    change(words.tracks.changes.add(recording.name), [putClip(trackId, clip)], { gesture });
  } else {
    const track = newTrack(session, recording.name, [clip]);
    change(words.tracks.changes.add(recording.name), [putTrack(track, placeForRow(session))], { gesture });
    selectTrack(track.id);
  }
}

/** Stops an import, or puts its message away. */
export function dismiss({ id, cancel }: Import): void {
  cancel.abort();
  finish(id, false);
}
