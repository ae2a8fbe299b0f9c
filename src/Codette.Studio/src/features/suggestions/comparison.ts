import { engine, measure, render } from "@/engine";
import { MediaError, openSource } from "@/media/library";
import { positionNow, usePlayback } from "@/playback/playback-store";
import { player } from "@/playback/studio";
import type { Session } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { useComparison, type Comparison, type Side } from "./comparison-store";
import { measuredSpan } from "./measured-span";

/** Two sessions that differ in what a suggestion does. */
export interface Sides {
  suggestionId: string;
  trackId: string;
  a: Session;
  b: Session;
}

let work: AbortController | null = null;

/** Measures both sides, then makes them heard at the same loudness, B first. A comparison that was on ends. */
export async function startComparison({ suggestionId: id, trackId, a, b }: Sides): Promise<void> {
  endComparison();
  const controller = new AbortController();
  const { signal } = controller;
  work = controller;
  const tell = (current: Comparison) => signal.aborted || useComparison.setState({ current });
  tell({ id, state: "measuring", share: 0 });
  signal.addEventListener("abort", endWhenChanged());
  try {
    const { sources, missing } = await openSources(a);
    const { loop } = usePlayback.getState().reading;
    const span = measuredSpan(a, trackId, { loop, position: positionNow() }, sources);
    const loudness = async (session: Session, done: number) => {
      const onProgress = (share: number) => tell({ id, state: "measuring", share: done + share / 2 });
      return measure(await render(session, sources, span, { signal, onProgress })).lufs;
    };
    const lufsA = await loudness(a, 0);
    const lufsB = await loudness(b, 0.5);
    if (!Number.isFinite(lufsA) && !Number.isFinite(lufsB)) {
      tell({ id, state: "failed", why: words.suggestions.silent });
      return;
    }

    tell({
      id, state: "ready", side: "b", ...span, missing,
      a: { session: a, lufs: lufsA, trimDb: trim(lufsA, lufsB) },
      b: { session: b, lufs: lufsB, trimDb: trim(lufsB, lufsA) },
    });
    if (!signal.aborted) {
      hear("b");
    }
  } catch (failure) {
    if (!signal.aborted) {
      tell({ id, state: "failed", why: words.suggestions.compareFailed(failure instanceof Error ? failure.message : String(failure)) });
    }
  }
}

/** How far the louder side is turned down; a silent side leaves the other as it is. */
export function trim(own: number, other: number): number {
  return Number.isFinite(own) && Number.isFinite(other) ? Math.min(0, other - own) : 0;
}

export function hear(side: Side): void {
  const { current } = useComparison.getState();
  if (current?.state === "ready") {
    engine.audition(current[side].session, current[side].trimDb);
    useComparison.setState({ current: { ...current, side } });
  }
}

/** The studio sounds like the session again. */
export function endComparison(): void {
  work?.abort();
  work = null;
  if (useComparison.getState().current) {
    engine.audition(null, 0);
    useComparison.setState({ current: null });
  }
}

/** Goes to the part that was measured, and plays it. */
export function playFrom(seconds: number): void {
  player.command({ type: "seek", time_seconds: seconds });
  void player.play();
}

async function openSources(session: Session): Promise<{ sources: Map<string, AudioBuffer>; missing: number }> {
  const names = [...new Set(session.tracks.flatMap((track) => track.clips.map((clip) => clip.source)))];
  const sources = new Map<string, AudioBuffer>();
  for (const name of names) {
    try {
      sources.set(name, await openSource(name));
    } catch (failure) {
      if (!(failure instanceof MediaError)) {
        throw failure;
      }
    }
  }

  return { sources, missing: names.length - sources.size };
}

/** What is heard is the session as it was at the start; once that is another, the comparison would mislead. */
function endWhenChanged(): () => void {
  const start = fingerprint(useSession.getState().session);
  return useSession.subscribe(({ session }, before) => {
    if (session !== before.session && fingerprint(session) !== start) {
      endComparison();
      notify({ kind: "info", text: words.suggestions.sessionChanged });
    }
  });
}

/** A session that was only read again is the same; its version may have grown by a change of markers or names. */
const fingerprint = (session: Session | null): string => JSON.stringify(session && [session.tempo_bpm, session.tracks]);
