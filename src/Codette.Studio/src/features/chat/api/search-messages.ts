import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const searchMessages = (q: string, signal: AbortSignal) =>
  answer(api.GET("/api/conversations/search", { params: { query: { q, limit: 50 } }, signal }));

/** The server looks for text with a letter or digit, of at most 200 characters. */
export const canSearch = (text: string): boolean => text.length <= 200 && /[\p{L}\p{N}]/u.test(text);

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["chat", "search", text],
    queryFn: ({ signal }) => searchMessages(text, signal),
    enabled: canSearch(text),
  });
