import { answer, api } from "@/api/client";

/** Puts it aside; the same advice is not offered again. */
export const dismissSuggestion = (id: string) => answer(api.POST("/api/suggestions/{id}/dismiss", { params: { path: { id } } }));
