import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";

export type Message = components["schemas"]["MessageWire"];

interface Read {
  conversation: components["schemas"]["ConversationWire"];
  /** Oldest first. */
  messages: Message[];
}

const Page = 200;

const readPage = (id: string, after: string | undefined, signal: AbortSignal) =>
  answer(api.GET("/api/conversations/{id}", { params: { path: { id }, query: { limit: Page, ...(after && { after }) } }, signal }));

/** A conversation with its messages, page by page. What was said stays as it is, so only what came since is read again. */
export const conversationQuery = (id: string) =>
  queryOptions<Read>({
    queryKey: ["chat", "conversation", id],
    queryFn: async ({ client, queryKey, signal }) => {
      let messages = client.getQueryData<Read>(queryKey)?.messages ?? [];
      for (;;) {
        const page = await readPage(id, messages.at(-1)?.id, signal);
        messages = [...messages, ...page.messages];
        if (!page.next_after) {
          return { conversation: page.conversation, messages };
        }
      }
    },
    staleTime: 30_000,
  });
