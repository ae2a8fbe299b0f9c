import { RadioGroup } from "radix-ui";
import { words } from "@/text";
import type { Kind } from "./api/suggest";

export function KindFilter({ kind, onChange }: { kind: Kind; onChange(kind: Kind): void }) {
  return (
    <RadioGroup.Root
      aria-label={words.suggestions.filter}
      value={kind}
      onValueChange={(next) => onChange(next as Kind)}
      className="grid w-full max-w-md grid-cols-4 gap-0.5 rounded-control bg-sunken p-0.5"
    >
      {(Object.keys(words.suggestions.kinds) as Kind[]).map((each) => (
        <RadioGroup.Item
          key={each}
          value={each}
          className="h-7 rounded-md text-xs font-medium text-ink-soft transition-colors hover:text-ink data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-sm"
        >
          {words.suggestions.kinds[each]}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
