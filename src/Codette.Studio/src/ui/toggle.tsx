import { classes } from "./classes";
import { Hint } from "./hint";

type Tone = "accent" | "solo" | "bad" | "good";

const Pressed: Record<Tone, string> = {
  accent: "bg-accent-soft text-accent border-accent",
  solo: "bg-solo-soft text-solo border-solo",
  bad: "bg-bad-soft text-bad border-bad",
  good: "bg-good-soft text-good border-good",
};

interface ToggleProps {
  label: string;
  /** What stands on it: a letter such as M. */
  letter: string;
  pressed: boolean;
  tone?: Tone;
  keys?: string;
  disabled?: boolean;
  onChange(pressed: boolean): void;
}

/** A lettered switch as on a mixer: M, S, R. */
export function Toggle({ label, letter, pressed, tone = "accent", keys, disabled, onChange }: ToggleProps) {
  return (
    <Hint text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={() => onChange(!pressed)}
        className={classes(
          "size-7 shrink-0 rounded-md border text-2xs font-semibold transition-colors disabled:opacity-45",
          pressed ? Pressed[tone] : "border-line bg-raised text-ink-soft hover:border-line-strong hover:text-ink",
        )}
      >
        {letter}
      </button>
    </Hint>
  );
}
