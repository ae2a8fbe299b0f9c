import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "@/text";
import { IconButton } from "./button";
import { notify } from "./notices";

const SaidMs = 1_500;

/** Copies a text as it is, and says so for a moment. */
export function CopyButton({ text, label, className }: { text: string; label: string; className?: string }) {
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
      notify({ kind: "error", text: words.common.copyFailed });
    }
  };

  return (
    <IconButton small className={className} label={copied ? words.common.copied : label} onClick={() => void copy()}>
      {copied ? <Check size={14} className="text-good" /> : <Copy size={14} />}
    </IconButton>
  );
}
