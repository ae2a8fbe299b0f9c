import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const readEntry = (slug: string, signal: AbortSignal) => answer(api.GET("/api/knowledge/{slug}", { params: { path: { slug } }, signal }));

/** Entries change with the server's version only. */
export const entryQuery = (slug: string) =>
  queryOptions({ queryKey: ["knowledge", slug], queryFn: ({ signal }) => readEntry(slug, signal), staleTime: Infinity });
