import { render, type Span } from "@/engine";
import { MediaError, openSource } from "@/media/library";
import type { Session } from "@/session/model";
import { words } from "@/text";
import { nameOf } from "../channels";
import { finish } from "./finish";
import type { Finished } from "./finish.worker";

const { bounce: text } = words.mixer;

export interface BounceOrder {
  span: Span;
  bits: 16 | 24 | 32;
  sampleRate: 44100 | 48000;
}

/** How far it is; a share that is null cannot be told. */
export interface BounceStep {
  step: "opening" | "rendering" | "writing";
  share: number | null;
  /** Clips that are left out, in words. */
  missing: readonly string[];
}

export interface Bounced extends Finished {
  fileName: string;
  seconds: number;
  bits: 16 | 24 | 32;
  missing: readonly string[];
}

/** What a bounce works with; tests put in their own. */
export interface BounceTools {
  open(source: string): Promise<AudioBuffer>;
  render: typeof render;
  finish: typeof finish;
}

const usualTools: BounceTools = { open: openSource, render, finish };

/** Renders a part of the session into a WAV file. Rejects with the signal's reason when it aborts. */
export async function runBounce(session: Session, order: BounceOrder, onStep: (step: BounceStep) => void, signal: AbortSignal, tools = usualTools): Promise<Bounced> {
  onStep({ step: "opening", share: null, missing: [] });
  const { sources, missing } = await openAll(session, order.span, tools.open);
  signal.throwIfAborted();

  onStep({ step: "rendering", share: 0, missing });
  const buffer = await tools.render(session, sources, order.span, {
    sampleRate: order.sampleRate,
    signal,
    onProgress: (share) => onStep({ step: "rendering", share, missing }),
  });

  onStep({ step: "writing", share: null, missing });
  const finished = await tools.finish(buffer, order.bits, signal);
  return { ...finished, fileName: fileNameOf(session), seconds: buffer.length / buffer.sampleRate, bits: order.bits, missing };
}

/** Recordings that this browser does not have are left out, and told by the names of their clips. */
async function openAll(session: Session, span: Span, open: BounceTools["open"]) {
  const clips = session.tracks.flatMap((track) =>
    track.clips
      .filter((clip) => clip.start_seconds < span.to && clip.start_seconds + clip.length_seconds > span.from)
      .map((clip) => ({ source: clip.source, name: text.missingClip(clip.name, nameOf(track)) })),
  );
  const sources = new Map<string, AudioBuffer>();
  const gone = new Set<string>();
  await Promise.all(
    [...new Set(clips.map((clip) => clip.source))].map(async (source) => {
      try {
        sources.set(source, await open(source));
      } catch (failure) {
        if (!(failure instanceof MediaError)) {
          throw failure;
        }

        gone.add(source);
      }
    }),
  );
  return { sources, missing: clips.filter((clip) => gone.has(clip.source)).map((clip) => clip.name) };
}

/** The session's name as a file name on every system. */
export function fileNameOf(session: Pick<Session, "name">): string {
  const name = [...session.name].map((sign) => (sign < " " || '\\/:*?"<>|'.includes(sign) ? "-" : sign)).join("");
  return `${name.replace(/^[.\s]+|[.\s]+$/g, "").slice(0, 120) || text.fallbackName}.wav`;
}
