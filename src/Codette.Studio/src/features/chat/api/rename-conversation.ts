import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const renameConversation = ({ id, title }: { id: string; title: string }) =>
  answer(api.PATCH("/api/conversations/{id}", { params: { path: { id } }, body: { title } }));

export function useRenameConversation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: renameConversation,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["chat"] }),
  });
}
