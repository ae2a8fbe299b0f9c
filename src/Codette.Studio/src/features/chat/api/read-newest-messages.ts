import { answer, api } from "@/api/client";

/** The last messages of all conversations, newest first. */
export const readNewestMessages = async (limit: number) =>
  (await answer(api.GET("/api/codette/history", { params: { query: { limit } } }))).interactions;
