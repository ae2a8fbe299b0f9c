import { Download, Ellipsis, FileText, Pencil, Trash2 } from "lucide-react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { notify } from "@/ui/notices";
import { exportConversation, type ExportFormat } from "./api/export-conversation";
import type { Conversation } from "./api/list-conversations";
import { shortTime } from "./times";

interface Props {
  conversation: Conversation;
  isCurrent: boolean;
  onOpen(): void;
  onRename(): void;
  onDelete(): void;
}

export function ConversationRow({ conversation, isCurrent, onOpen, onRename, onDelete }: Props) {
  const { title, updated_at: touched = "", message_count: count = 0 } = conversation;
  return (
    <li className={classes("group relative flex items-center rounded-control", isCurrent ? "bg-accent-soft" : "hover:bg-hover")}>
      <button
        type="button"
        aria-current={isCurrent || undefined}
        onClick={onOpen}
        className="min-w-0 flex-1 rounded-control py-1.5 pr-9 pl-2 text-left"
      >
        <span className={classes("block truncate", isCurrent && "font-medium text-accent")}>{title}</span>
        <span className="tabular block truncate text-2xs text-ink-soft">
          {shortTime(touched)} · {words.chat.messages(count)}
        </span>
      </button>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={words.chat.conversationActions(title)}
            className="absolute right-1 flex size-7 items-center justify-center rounded-control text-ink-soft opacity-60 group-hover:opacity-100 hover:bg-raised hover:text-ink focus-visible:opacity-100 data-[state=open]:bg-raised data-[state=open]:opacity-100"
          >
            <Ellipsis size={16} />
          </button>
        }
      >
        <MenuItem icon={<Pencil size={14} />} onSelect={onRename}>
          {words.common.rename}
        </MenuItem>
        <MenuItem icon={<FileText size={14} />} onSelect={() => void save(conversation, "markdown")}>
          {words.chat.exportMarkdown}
        </MenuItem>
        <MenuItem icon={<Download size={14} />} onSelect={() => void save(conversation, "json")}>
          {words.chat.exportJson}
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger icon={<Trash2 size={14} />} onSelect={onDelete}>
          {words.common.delete}
        </MenuItem>
      </Menu>
    </li>
  );
}

async function save({ id = "", title }: Conversation, format: ExportFormat): Promise<void> {
  try {
    notify({ kind: "success", text: words.chat.exported(await exportConversation(id, title, format)) });
  } catch (failure) {
    notify({ kind: "error", text: failure instanceof Error ? failure.message : words.common.unknownFailure });
  }
}
