import { Check, ThumbsDown, ThumbsUp, Undo2 } from "lucide-react";
import { words } from "@/text";
import { Button, IconButton } from "@/ui/button";
import { Spinner } from "@/ui/progress";
import type { Suggestion } from "./api/suggest";
import { CompareButton } from "./compare-button";
import type { Actions } from "./use-actions";

const Best = 5;
const Worst = 1;

interface Props {
  suggestion: Suggestion;
  actions: Actions;
  /** Why it cannot be applied. */
  barred: string | null;
}

export function CardActions({ suggestion, actions, barred }: Props) {
  const { state, rating } = suggestion;
  const { doing } = actions;
  const isBusy = doing !== null;
  const spinner = <Spinner size={14} label={words.common.loading} />;
  return (
    <footer className="mt-3 flex flex-wrap items-center gap-1.5">
      {state === "offered" ? (
        <Button
          small
          look="primary"
          icon={doing === "apply" ? spinner : <Check size={14} className="@max-[24rem]:hidden" />}
          disabled={isBusy || barred !== null}
          onClick={() => void actions.apply()}
        >
          {words.suggestions.apply}
        </Button>
      ) : (
        <Button small icon={doing === "undo" ? spinner : <Undo2 size={14} />} disabled={isBusy} onClick={() => void actions.undo()}>
          {words.suggestions.undo}
        </Button>
      )}
      <CompareButton suggestion={suggestion} />
      {state === "offered" && (
        <Button small look="quiet" disabled={isBusy} onClick={() => void actions.dismiss()}>
          {words.suggestions.dismiss}
        </Button>
      )}
      <span className="ml-auto flex">
        <IconButton small label={words.suggestions.helpful} pressed={rating === Best} disabled={isBusy} onClick={() => void actions.rate(Best)}>
          <ThumbsUp size={14} />
        </IconButton>
        <IconButton small label={words.suggestions.unhelpful} pressed={rating === Worst} disabled={isBusy} onClick={() => void actions.rate(Worst)}>
          <ThumbsDown size={14} />
        </IconButton>
      </span>
    </footer>
  );
}
