import { answer, api } from "@/api/client";

/** Changes the stored session, where that has the track; the page follows by the server's frames. */
export const applySuggestion = (id: string) => answer(api.POST("/api/suggestions/{id}/apply", { params: { path: { id } } }));
