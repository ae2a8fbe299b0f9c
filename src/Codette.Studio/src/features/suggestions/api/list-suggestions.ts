import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export type Settled = "applied" | "dismissed";

const Page = 50;

const listSuggestions = (session: string, state: Settled, before: string | null, signal: AbortSignal) =>
  answer(api.GET("/api/suggestions", { params: { query: { session, state, limit: Page, ...(before && { before }) } }, signal }));

/** The last changed first, a page at a time. */
export const listQuery = (session: string, state: Settled) =>
  infiniteQueryOptions({
    queryKey: ["suggestions", session, state],
    queryFn: ({ pageParam, signal }) => listSuggestions(session, state, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_before,
    select: (data) => data.pages.flatMap((page) => page.suggestions),
  });
