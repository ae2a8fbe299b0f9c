import { audible, effectOf } from "@/engine";
import type { Session, Track } from "@/session/model";
import { words } from "@/text";
import type { Suggestion } from "./api/suggest";
import { changeOf } from "./change-of";
import { withChange, withoutChange } from "./with-change";

/** Why the studio cannot apply a suggestion, told beforehand; null when it can. */
export function whyNotApply(suggestion: Suggestion, stored: Session | null): string | null {
  const { suggestions: say } = words;
  const change = changeOf(suggestion);
  if (!change) {
    return say.unknownChange;
  }

  if (change.type === "automation") {
    return say.noAutomation;
  }

  if (!suggestion.track_id) {
    return say.noTrack;
  }

  if (!stored) {
    return say.notRead;
  }

  return stored.tracks.some((track) => track.id === suggestion.track_id) ? null : say.trackGone;
}

/** Why the two sides of a suggestion cannot be compared by ear; null when they can. */
export function whyNotCompare(suggestion: Suggestion, session: Session | null, before: Track | undefined): string | null {
  const { noCompare } = words.suggestions;
  const change = changeOf(suggestion);
  if (!session || !change || change.type === "automation") {
    return noCompare.impossible;
  }

  if (!session.tracks.some((track) => track.clips.length > 0)) {
    return noCompare.noClips;
  }

  if (change.type === "effect" && !effectOf(change.effectType)) {
    return noCompare.noEffect;
  }

  const isApplied = suggestion.state === "applied";
  const other = isApplied ? withoutChange(session, suggestion, before) : withChange(session, suggestion);
  if (!other) {
    return isApplied ? noCompare.noBefore : noCompare.impossible;
  }

  const isHeard = [session, other].some((each) => audible(each).get(suggestion.track_id ?? ""));
  const isOnlyArming = change.type === "mixing" && Object.keys(change.adjustments).every((name) => name === "armed");
  return isHeard && !isOnlyArming && !(change.type === "effect" && effectOf(change.effectType)?.type === "meter") ? null : noCompare.inaudible;
}
