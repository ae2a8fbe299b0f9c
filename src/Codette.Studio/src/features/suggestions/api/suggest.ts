import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";

export type Suggestion = components["schemas"]["SuggestionWire"];
export type Kind = "general" | "mixing" | "gain-staging" | "mastering";

const Most = 12;

const suggest = async (session: string, kind: Kind, signal: AbortSignal) =>
  (await answer(api.POST("/codette/suggest", { body: { session, context: { type: kind }, limit: Most }, signal }))).suggestions;

/** What the rules say of the stored session now; the same advice on the same facts keeps its id. */
export const suggestQuery = (session: string, kind: Kind) =>
  queryOptions({
    queryKey: ["suggestions", session, "offered", kind],
    queryFn: ({ signal }) => suggest(session, kind, signal),
    staleTime: 60_000,
  });
