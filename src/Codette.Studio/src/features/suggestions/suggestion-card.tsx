import { Check, Info, Undo2 } from "lucide-react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Background } from "./background";
import { CardActions } from "./card-actions";
import { CategoryIcon } from "./category-icon";
import { ChangeLine } from "./change-line";
import { CompareStrip } from "./compare-strip";
import { ConfidenceMeter } from "./confidence-meter";
import { Evidence } from "./evidence";
import type { Suggestion } from "./api/suggest";
import { useActions } from "./use-actions";
import { whyNotApply } from "./why-not";

export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const actions = useActions(suggestion);
  const { title, description, category, state, confidence = 0, evidence } = suggestion;
  const barred = useSession((each) => (state === "offered" ? whyNotApply(suggestion, each.confirmed) : null));

  if (state === "dismissed") {
    return (
      <div className="flex items-center gap-2 rounded-card border border-line px-3.5 py-2 text-ink-soft">
        <p className="min-w-0 flex-1 truncate text-xs" title={title}>
          {words.suggestions.dismissedLine(title)}
        </p>
        {actions.trouble && <p role="alert" className="text-xs text-bad">{actions.trouble}</p>}
        <Button small look="quiet" icon={<Undo2 size={14} />} disabled={actions.doing !== null} onClick={() => void actions.undo()}>
          {words.suggestions.takeBack}
        </Button>
      </div>
    );
  }

  return (
    <article
      aria-label={title}
      className={classes("rounded-card border bg-raised p-3.5", state === "applied" ? "border-good" : "border-line hover:border-line-strong")}
    >
      <header className="flex items-center gap-2 text-2xs text-ink-soft">
        <CategoryIcon category={category} />
        <span className="min-w-0 flex-1 truncate font-medium">{words.suggestions.categories[category] ?? category}</span>
        {state === "applied" && (
          <Badge tone="good">
            <Check size={11} aria-hidden />
            {words.suggestions.applied}
          </Badge>
        )}
        <ConfidenceMeter confidence={confidence} />
      </header>
      <h3 className="mt-1.5 leading-snug font-semibold">{title}</h3>
      <p className="mt-1 text-[0.8125rem] leading-relaxed text-ink-soft">{description}</p>
      <ChangeLine suggestion={suggestion} />
      <Evidence evidence={evidence} />
      {evidence.knowledge && <Background slug={evidence.knowledge} />}
      {barred && (
        <p className="mt-2.5 flex gap-1.5 text-xs text-ink-soft">
          <Info size={14} aria-hidden className="mt-px shrink-0" />
          {barred}
        </p>
      )}
      {actions.trouble && (
        <p role="alert" className="mt-2.5 rounded-control bg-bad-soft px-2.5 py-1.5 text-xs text-bad">
          {actions.trouble}
        </p>
      )}
      <CardActions suggestion={suggestion} actions={actions} barred={barred} />
      <CompareStrip suggestion={suggestion} />
    </article>
  );
}
