import { words } from "@/text";
import type { Suggestion } from "./api/suggest";
import { SuggestionCard } from "./suggestion-card";

export function SuggestionList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <ul aria-label={words.suggestions.list} className="grid items-start gap-3 p-3 @min-[46rem]:grid-cols-2 @min-[80rem]:grid-cols-3">
      {suggestions.map((each) => (
        <li key={each.id} className="min-w-0">
          <SuggestionCard suggestion={each} />
        </li>
      ))}
    </ul>
  );
}
