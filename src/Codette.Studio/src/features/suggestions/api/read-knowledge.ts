import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const readKnowledge = (slug: string, signal: AbortSignal) => answer(api.GET("/api/knowledge/{slug}", { params: { path: { slug } }, signal }));

/** Entries change with the server's version only. */
export const knowledgeQuery = (slug: string) =>
  queryOptions({ queryKey: ["knowledge", slug], queryFn: ({ signal }) => readKnowledge(slug, signal), staleTime: Infinity });
