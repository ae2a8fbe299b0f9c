import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { notify } from "@/ui/notices";

const SaidMs = 1_500;

export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), SaidMs) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text); // missing on plain http from elsewhere
      setCopied(true);
    } catch {
      notify({ kind: "error", text: words.chat.copyFailed });
    }
  };

  return (
    <IconButton small className="size-6" label={copied ? words.chat.copied : words.chat.copy} onClick={() => void copy()}>
      {copied ? <Check size={14} className="text-good" /> : <Copy size={14} />}
    </IconButton>
  );
}
