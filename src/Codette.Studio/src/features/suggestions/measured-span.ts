import type { Clip, Session } from "@/session/model";

const MostSeconds = 8;
const LeastSeconds = 1;
const Stride = 64;

interface Place {
  loop: { enabled: boolean; start: number; end: number };
  /** The playhead. */
  position: number;
}

/**
 * Which part is measured: the loop, if it is on; else what comes at the playhead, if the track sounds in at least half of it;
 * else the part in which it is loudest. A bus or the master counts as everything.
 */
export function measuredSpan(
  session: Session, trackId: string, { loop, position }: Place, sources: ReadonlyMap<string, AudioBuffer>,
): { from: number; to: number } {
  if (loop.enabled && loop.end - loop.start >= LeastSeconds) {
    return { from: loop.start, to: Math.min(loop.end, loop.start + MostSeconds) };
  }

  const own = session.tracks.find((track) => track.id === trackId)?.clips ?? [];
  const clips = own.length > 0 ? own : session.tracks.flatMap((track) => track.clips);
  const here = { from: position, to: position + MostSeconds };
  return covered(clips, here) >= MostSeconds / 2 ? here : loudest(clips, sources);
}

function covered(clips: readonly Clip[], { from, to }: { from: number; to: number }): number {
  const parts = clips.map((clip) => Math.min(to, clip.start_seconds + clip.length_seconds) - Math.max(from, clip.start_seconds));
  return Math.min(to - from, parts.reduce((sum, part) => sum + Math.max(0, part), 0));
}

function loudest(clips: readonly Clip[], sources: ReadonlyMap<string, AudioBuffer>): { from: number; to: number } {
  const end = Math.max(LeastSeconds, ...clips.map((clip) => clip.start_seconds + clip.length_seconds));
  const powers = new Float64Array(Math.ceil(end));
  for (const clip of clips) {
    const source = sources.get(clip.source);
    for (let second = Math.floor(clip.start_seconds); source && second < clip.start_seconds + clip.length_seconds; second++) {
      powers[second] = (powers[second] ?? 0) + power(source, clip, second);
    }
  }

  let best = { from: 0, sum: -1 };
  for (let from = 0; from + LeastSeconds <= powers.length; from++) {
    const sum = powers.subarray(from, from + MostSeconds).reduce((all, each) => all + each, 0);
    best = sum > best.sum ? { from, sum } : best;
  }

  return { from: best.from, to: Math.min(best.from + MostSeconds, end) };
}

/** Of one second of the timeline; every 64th sample tells enough to find the loud part. */
function power(source: AudioBuffer, clip: Clip, second: number): number {
  const samples = source.getChannelData(0);
  const first = Math.round((clip.offset_seconds + Math.max(0, second - clip.start_seconds)) * source.sampleRate);
  let sum = 0;
  for (let at = first; at < Math.min(first + source.sampleRate, samples.length); at += Stride) {
    sum += (samples[at] ?? 0) ** 2;
  }

  return sum;
}
