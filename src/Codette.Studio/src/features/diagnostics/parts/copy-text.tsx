import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { notify } from "@/ui/notices";

const say = words.diagnostics.rls;
const ShownMs = 2_000;

/** Text for somewhere else, as it is, with a button that copies it. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), ShownMs);
    } catch {
      notify({ kind: "error", text: say.copyFailed });
    }
  };

  return (
    <div className="flex items-start gap-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
      <pre className="min-w-0 flex-1 overflow-x-auto py-1 font-mono text-xs whitespace-pre-wrap break-words">{text}</pre>
      <IconButton small label={copied ? say.copied : label} onClick={() => void copy()}>
        {copied ? <Check size={14} className="text-good" /> : <Copy size={14} />}
      </IconButton>
    </div>
  );
}
