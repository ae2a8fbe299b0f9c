import { words } from "@/text";
import { CopyButton } from "@/ui/copy-button";

/** A command to run in a terminal, and a button that copies it. */
export const CommandLine = ({ command }: { command: string }) => (
  <div className="flex items-start gap-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-2.5">
    <code className="min-w-0 flex-1 py-1 font-mono text-xs break-words select-all">{command}</code>
    <CopyButton text={command} label={words.connection.copy} />
  </div>
);
