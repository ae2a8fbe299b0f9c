import { CopyButton } from "@/ui/copy-button";

/** Text for somewhere else, as it is, with a button that copies it. */
export const CopyText = ({ text, label }: { text: string; label: string }) => (
  <div className="flex items-start gap-1 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
    <pre className="min-w-0 flex-1 overflow-x-auto py-1 font-mono text-xs whitespace-pre-wrap break-words">{text}</pre>
    <CopyButton text={text} label={label} />
  </div>
);
