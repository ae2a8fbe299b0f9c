import type { Session, Track } from "@/session/model";
import type { ClipSpan } from "./plan";

/** All clips whose sources are there. */
export function clipSpans(session: Session, sources: ReadonlyMap<string, AudioBuffer>): ClipSpan[] {
  return session.tracks.flatMap((track) =>
    track.clips.flatMap((clip) => {
      const buffer = sources.get(clip.source);
      if (!buffer || clip.length_seconds <= 0) return [];
      const { source, start_seconds: start, offset_seconds: offset, length_seconds: length } = clip;
      return [{
        key: JSON.stringify([track.id, clip.id, source, start, offset, length]),
        track: track.id, source, start, offset, length,
        sourceLength: buffer.duration,
      }];
    }));
}

/** Whether a track's sound is the same on both sides: it has clips, and all their sources that are there have one channel. */
export const isMono = (sources: ReadonlyMap<string, AudioBuffer>) => (track: Track): boolean =>
  track.clips.length > 0 && track.clips.every(({ source }) => (sources.get(source)?.numberOfChannels ?? 1) === 1);
