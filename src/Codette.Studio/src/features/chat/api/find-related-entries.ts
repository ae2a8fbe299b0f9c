import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const Most = 4;

async function findRelatedEntries(slug: string, title: string, signal: AbortSignal) {
  const { results } = await answer(api.GET("/api/knowledge", { params: { query: { q: title, limit: Most + 1 } }, signal }));
  return results.map((hit) => hit.entry).filter((entry) => entry.slug !== slug).slice(0, Most);
}

/** Other entries that the search finds by this one's title, nearest first. */
export const relatedQuery = (slug: string, title: string) =>
  queryOptions({
    queryKey: ["knowledge", slug, "related"],
    queryFn: ({ signal }) => findRelatedEntries(slug, title, signal),
    staleTime: Infinity,
    enabled: title !== "",
  });
