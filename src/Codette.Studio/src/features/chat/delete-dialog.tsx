import { words } from "@/text";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { notify } from "@/ui/notices";
import { useDeleteConversation } from "./api/delete-conversation";
import type { Conversation } from "./api/list-conversations";
import { open, useChat } from "./chat-store";

export function DeleteDialog({ conversation, onDone }: { conversation: Conversation; onDone(): void }) {
  const remove = useDeleteConversation();
  const { id = "", title, message_count: count = 0 } = conversation;
  const confirm = () =>
    remove.mutate(id, {
      onSuccess: () => {
        if (useChat.getState().conversationId === id) {
          open(null);
        }

        notify({ kind: "success", text: words.chat.deleted(title) });
        onDone();
      },
    });

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={words.chat.deleteTitle}
      description={words.chat.deleteWarning(title, words.chat.messages(count))}
      footer={
        <>
          <Button onClick={onDone}>{words.common.cancel}</Button>
          <Button look="danger" disabled={remove.isPending} onClick={confirm}>
            {words.common.delete}
          </Button>
        </>
      }
    >
      {remove.error && (
        <p role="alert" className="text-bad">
          {remove.error.message}
        </p>
      )}
    </Dialog>
  );
}
