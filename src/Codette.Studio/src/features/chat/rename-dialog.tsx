import { useState, type FormEvent } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import type { Conversation } from "./api/list-conversations";
import { useRenameConversation } from "./api/rename-conversation";

const MostCharacters = 120;

export function RenameDialog({ conversation, onDone }: { conversation: Conversation; onDone(): void }) {
  const [title, setTitle] = useState(conversation.title);
  const rename = useRenameConversation();
  const isFit = title.trim().length >= 1 && title.trim().length <= MostCharacters;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit) {
      rename.mutate({ id: conversation.id ?? "", title: title.trim() }, { onSuccess: onDone });
    }
  };

  return (
    <Dialog open onOpenChange={onDone} title={words.chat.renameTitle}>
      <form onSubmit={submit} className="space-y-4">
        <Field
          label={words.chat.titleField}
          value={title}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTitle(event.target.value)}
          error={isFit ? rename.error?.message : words.chat.titleLimit}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" disabled={!isFit || rename.isPending}>
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
