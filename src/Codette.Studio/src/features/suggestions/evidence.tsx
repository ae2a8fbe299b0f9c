import { words } from "@/text";
import type { Suggestion } from "./api/suggest";
import { factInWords } from "./fact-in-words";

/** The facts a suggestion rests on, with their figures. */
export function Evidence({ evidence }: { evidence: Suggestion["evidence"] }) {
  const facts = Object.entries(evidence.facts);
  return (
    <div className="mt-2.5 text-xs">
      <dl className="flex flex-wrap gap-x-4 gap-y-1">
        {facts.map(([name, value]) => {
          const fact = factInWords(name, value);
          return (
            <div key={name} className="flex min-w-0 gap-1.5">
              <dt className="text-ink-soft">{fact.name}</dt>
              <dd className="tabular min-w-0 break-words">{fact.value}</dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-1 text-2xs text-ink-soft">{words.suggestions.origins[evidence.origin] ?? evidence.origin}</p>
    </div>
  );
}
