import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import type { DawContext } from "../context-of";

/** A question as it goes out; repeated with the same key it is answered from the first. */
export interface Question {
  key: string;
  text: string;
  session: string;
  /** Null begins a conversation. */
  conversationId: string | null;
  context: DawContext | null;
  /** In ms of the server's clock. */
  askedAt: number;
}

type Body = components["schemas"]["ChatRequest"] & {
  /** Begins a conversation though another is still warm; a server that does not know it goes on with that one. */
  new_conversation?: true;
};

export function askCodette(question: Question, signal: AbortSignal): Promise<components["schemas"]["ChatResponse"]> {
  const { key, text, session, conversationId, context } = question;
  const body: Body = {
    message: text,
    session,
    ...(conversationId ? { conversation_id: conversationId } : { new_conversation: true }),
    ...(context && { daw_context: context }),
  };
  return answer(api.POST("/codette/chat", { params: { header: { "Idempotency-Key": key } }, body, signal }));
}
