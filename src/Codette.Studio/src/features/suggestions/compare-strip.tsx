import { Play } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Progress } from "@/ui/progress";
import type { Suggestion } from "./api/suggest";
import { hear, playFrom } from "./comparison";
import { useComparison, type Heard, type Side } from "./comparison-store";

/** The two sides of the comparison, while it is this card's. */
export function CompareStrip({ suggestion }: { suggestion: Suggestion }) {
  const current = useComparison((state) => (state.current?.id === suggestion.id ? state.current : null));
  const { suggestions: say } = words;
  if (!current) {
    return null;
  }

  const isApplied = suggestion.state === "applied";

  return (
    <section aria-label={say.comparing} className="mt-3 space-y-2 border-t border-line pt-3 text-xs">
      {current.state === "measuring" && (
        <div className="space-y-1.5">
          <p className="text-ink-soft">{say.measuring}…</p>
          <Progress label={say.measuring} share={current.share} />
        </div>
      )}
      {current.state === "failed" && (
        <p role="alert" className="text-bad">
          {current.why}
        </p>
      )}
      {current.state === "ready" && (
        <>
          <RadioGroup.Root
            aria-label={say.comparing}
            value={current.side}
            onValueChange={(side) => hear(side as Side)}
            className="grid grid-cols-2 gap-1.5"
          >
            <SideButton side="a" label={isApplied ? say.withoutIt : say.asItIs} heard={current.a} />
            <SideButton side="b" label={say.withIt} heard={current.b} />
          </RadioGroup.Root>
          <div className="flex items-center justify-between gap-2 text-2xs text-ink-soft">
            <p className="tabular">
              {say.measuredOver(current.from, current.to)} {say.compareKeys} {current.missing > 0 && say.missingSources(current.missing)}
            </p>
            <Button small look="quiet" icon={<Play size={13} />} onClick={() => playFrom(current.from)}>
              {say.playThere}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function SideButton({ side, label, heard }: { side: Side; label: string; heard: Heard }) {
  return (
    <RadioGroup.Item
      value={side}
      className="flex items-center gap-2.5 rounded-control border border-line bg-panel px-2.5 py-1.5 text-left hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
    >
      <span aria-hidden className="text-base font-semibold text-accent">
        {side.toUpperCase()}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium">{label}</span>
        <span className="tabular block text-2xs text-ink-soft">{words.suggestions.lufs(heard.lufs)}</span>
        <span className="tabular block text-2xs text-ink-soft">{words.suggestions.trimmed(heard.trimDb)}</span>
      </span>
    </RadioGroup.Item>
  );
}
