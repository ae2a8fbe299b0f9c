import { normalise, settle, effectOf, type Span } from "@/engine";
import { delaySeconds } from "@/engine/effects/processor";
import type { Session } from "@/session/model";

/** What is left in the file after the last clip, at least and at most. */
const ShortestTail = 0.5;
const LongestTail = 20;
/** Echoes count until they are 60 dB down, as a reverb's decay does. */
const Faded = 0.001;

/** Where the last clip ends, in seconds; 0 without clips. */
export const endOf = (session: Session): number =>
  Math.max(0, ...session.tracks.flatMap((track) => track.clips.map((clip) => clip.start_seconds + clip.length_seconds)));

/** How long the effects sound on after the last clip. */
export function tailOf(session: Session): number {
  const tails = session.tracks.map((track) =>
    track.inserts.filter((insert) => insert.enabled).reduce((sum, insert) => sum + ringing(insert.type, insert.parameters, session.tempo_bpm), 0),
  );
  // A track's echoes may run into a bus and the master, so the longest two are not heard beside but after each other.
  const [first = 0, second = 0] = tails.sort((a, b) => b - a);
  return Math.min(LongestTail, Math.max(ShortestTail, first + second));
}

function ringing(type: string, given: Readonly<Record<string, number>>, tempo: number): number {
  const values = settle(effectOf(type)?.parameters ?? [], given);
  switch (normalise(type)) {
    case "reverb":
      return (values.decay_s ?? 0) + (values.pre_delay_ms ?? 0) / 1000;
    case "delay": {
      const feedback = (values.feedback_percent ?? 0) / 100;
      const repeats = feedback > 0 ? Math.log(Faded) / Math.log(feedback) : 0;
      return delaySeconds(values, tempo) * (1 + repeats);
    }
    default:
      return 0;
  }
}

export type Part = "song" | "loop";

/** The part of the timeline that goes into the file. A loop is cut exactly, so that it can be repeated. */
export function spanOf(part: Part, session: Session, loop: { start: number; end: number }): Span {
  return part === "song" ? { from: 0, to: endOf(session), tail: tailOf(session) } : { from: loop.start, to: loop.end, tail: 0 };
}

export const lengthOf = (span: Span): number => span.to - span.from + (span.tail ?? 0);
