import { words } from "@/text";

export function ConfidenceMeter({ confidence }: { confidence: number }) {
  const percent = words.suggestions.percent(confidence);
  return (
    <div
      role="meter"
      aria-label={words.suggestions.confidence}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(confidence * 100)}
      aria-valuetext={percent}
      title={`${words.suggestions.confidence}: ${percent}`}
      className="flex shrink-0 items-center gap-1.5"
    >
      <span className="h-1 w-8 overflow-hidden rounded-full bg-hover">
        <span className="block h-full rounded-full bg-line-strong" style={{ width: `${confidence * 100}%` }} />
      </span>
      <span className="tabular">{percent}</span>
    </div>
  );
}
