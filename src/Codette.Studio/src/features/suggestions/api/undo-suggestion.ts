import { answer, api } from "@/api/client";

/** Takes an applied or dismissed one back. */
export const undoSuggestion = (id: string) => answer(api.POST("/api/suggestions/{id}/undo", { params: { path: { id } } }));
