import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const deleteConversation = (id: string) => answer(api.DELETE("/api/conversations/{id}", { params: { path: { id } } }));

export function useDeleteConversation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deleteConversation,
    onSuccess: async (_, id) => {
      queries.removeQueries({ queryKey: ["chat", "conversation", id] });
      queries.removeQueries({ queryKey: ["chat", "search"] });
      await queries.invalidateQueries({ queryKey: ["chat", "conversations"] });
    },
  });
}
