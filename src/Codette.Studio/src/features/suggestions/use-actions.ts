import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "@/api/client";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { applySuggestion } from "./api/apply-suggestion";
import { dismissSuggestion } from "./api/dismiss-suggestion";
import { rateSuggestion } from "./api/rate-suggestion";
import type { Suggestion } from "./api/suggest";
import { undoSuggestion } from "./api/undo-suggestion";
import { endComparison } from "./comparison";
import { rememberBefore, settle } from "./settled-store";
import { whenSaved } from "./when-saved";

const SavePatienceMs = 2_000;

type Doing = "apply" | "undo" | "dismiss" | "rate";

export interface Actions {
  doing: Doing | null;
  /** What went wrong, in words with what to do; null while nothing did. */
  trouble: string | null;
  apply(): Promise<void>;
  undo(): Promise<void>;
  dismiss(): Promise<void>;
  rate(rating: number): Promise<void>;
}

/** What can be done with a suggestion. Only clicks come here: nothing is applied by itself. */
export function useActions(suggestion: Suggestion): Actions {
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = suggestion.id ?? "";

  const run = async (what: Doing, call: () => Promise<Suggestion>) => {
    setDoing(what);
    setTrouble(null);
    try {
      const told = await call();
      settle(told);
      setTrouble(what === "apply" && told.applied_on === "client" ? words.suggestions.onlyRecorded : null);
    } catch (failure) {
      setTrouble(troubleOf(failure));
    } finally {
      setDoing(null);
      void queries.invalidateQueries({ queryKey: ["suggestions", suggestion.session], predicate: ({ queryKey }) => queryKey[2] !== "offered" });
    }
  };

  return {
    doing,
    trouble,
    apply: () =>
      run("apply", async () => {
        if (!(await whenSaved(SavePatienceMs))) {
          throw new NotSaved();
        }

        endComparison();
        const track = useSession.getState().confirmed?.tracks.find((each) => each.id === suggestion.track_id);
        const applied = await applySuggestion(id);
        if (track) {
          rememberBefore(id, track);
        }

        return applied;
      }),
    undo: () =>
      run("undo", () => {
        endComparison();
        return undoSuggestion(id);
      }),
    dismiss: () => run("dismiss", () => dismissSuggestion(id)),
    rate: (rating) => run("rate", () => rateSuggestion(id, rating)),
  };
}

class NotSaved extends Error {}

function troubleOf(failure: unknown): string {
  const { suggestions: say } = words;
  if (failure instanceof NotSaved) {
    return say.notSaved;
  }

  if (failure instanceof ApiError) {
    return { target_changed: say.targetChanged, suggestion_changed: say.changedElsewhere }[failure.code] ?? failure.message;
  }

  console.error(failure);
  return words.common.unknownFailure;
}
