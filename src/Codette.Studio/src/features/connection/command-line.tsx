import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { notify } from "@/ui/notices";

const say = words.connection;

/** A command to run in a terminal, and a button that copies it. */
export function CommandLine({ command }: { command: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch {
      notify({ kind: "error", text: say.copyFailed });
    }
  };

  return (
    <div className="flex items-start gap-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-2.5">
      <code className="min-w-0 flex-1 py-1 font-mono text-xs break-words select-all">{command}</code>
      <IconButton small label={copied ? say.copied : say.copy} onClick={() => void copy()}>
        {copied ? <Check size={14} className="text-good" /> : <Copy size={14} />}
      </IconButton>
    </div>
  );
}
