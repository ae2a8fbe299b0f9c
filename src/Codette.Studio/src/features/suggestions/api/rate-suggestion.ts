import { answer, api } from "@/api/client";

/** How useful it was, 1 to 5. */
export const rateSuggestion = (id: string, rating: number) =>
  answer(api.POST("/api/suggestions/{id}/rate", { params: { path: { id } }, body: { rating } }));
