import { Headphones } from "lucide-react";
import { useEffect } from "react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Hint } from "@/ui/hint";
import type { Suggestion } from "./api/suggest";
import { endComparison, startComparison } from "./comparison";
import { useComparison } from "./comparison-store";
import { useSettled } from "./settled-store";
import { sidesOf } from "./sides-of";
import { whyNotCompare } from "./why-not";

export function CompareButton({ suggestion }: { suggestion: Suggestion }) {
  const id = suggestion.id ?? "";
  const before = useSettled((state) => state.before[id]);
  const barred = useSession((state) => whyNotCompare(suggestion, state.session, before));
  const isOn = useComparison((state) => state.current?.id === id);

  // It ends when its card goes.
  useEffect(() => () => void (useComparison.getState().current?.id === id && endComparison()), [id]);

  const toggle = () => {
    const { session } = useSession.getState();
    const sides = session && sidesOf(suggestion, session, before);
    if (isOn || !sides) {
      endComparison();
    } else {
      void startComparison(sides);
    }
  };
  // A disabled button takes neither focus nor pointer, so nobody would learn why; this one says it.
  return (
    <Hint text={barred ?? (isOn ? words.suggestions.stopComparing : words.suggestions.comparing)} keys={isOn ? "esc" : undefined}>
      <Button
        small
        icon={<Headphones size={14} className="@max-[24rem]:hidden" />}
        aria-pressed={isOn}
        aria-disabled={barred !== null || undefined}
        className={isOn ? "border-accent! bg-accent-soft! text-accent!" : barred ? "opacity-45 hover:border-line hover:bg-raised" : undefined}
        onClick={barred ? undefined : toggle}
      >
        {words.suggestions.compare}
      </Button>
    </Hint>
  );
}
