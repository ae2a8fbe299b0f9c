import type { Session, Track } from "@/session/model";
import type { Suggestion } from "./api/suggest";
import type { Sides } from "./comparison";
import { withChange, withoutChange } from "./with-change";

/** A and B of a comparison: without and with the suggestion; null when one of them is not known. */
export function sidesOf(suggestion: Suggestion, session: Session, before: Track | undefined): Sides | null {
  const isApplied = suggestion.state === "applied";
  const other = isApplied ? withoutChange(session, suggestion, before) : withChange(session, suggestion);
  return (
    other && {
      suggestionId: suggestion.id ?? "",
      trackId: suggestion.track_id ?? "",
      a: isApplied ? other : session,
      b: isApplied ? session : other,
    }
  );
}
