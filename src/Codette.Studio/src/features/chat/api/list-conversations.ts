import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";

export type Conversation = components["schemas"]["ConversationWire"];

const Page = 30;

const listConversations = (before: string | null, signal: AbortSignal) =>
  answer(api.GET("/api/conversations", { params: { query: { limit: Page, ...(before && { before }) } }, signal }));

/** The last touched first, a page at a time. */
export const conversationsQuery = infiniteQueryOptions({
  queryKey: ["chat", "conversations"],
  queryFn: ({ pageParam, signal }) => listConversations(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_before,
  select: (data) => data.pages.flatMap((page) => page.conversations),
});
