import { useRef, useState } from "react";
import { classes } from "@/ui/classes";
import { readValue } from "./read-value";

interface NumberEntryProps {
  label: string;
  value: number;
  /** As shown while nobody types. */
  text: string;
  min: number;
  max: number;
  disabled?: boolean;
  className?: string;
  read?(text: string): number | null;
  onChange(value: number): void;
}

/** A value that can be typed over: Enter takes it, Escape leaves it, and what is no number changes nothing. */
export function NumberEntry({ label, value, text, min, max, disabled, className, read = readValue, onChange }: NumberEntryProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isGivenUp = useRef(false);

  const settle = () => {
    const number = typed === null || isGivenUp.current ? null : read(typed);
    isGivenUp.current = false;
    setTyped(null);
    if (number !== null && typed !== text) {
      const inside = Math.min(Math.max(number, min), max);
      if (inside !== value) {
        onChange(inside);
      }
    }
  };

  return (
    <input
      aria-label={label}
      value={typed ?? text}
      disabled={disabled}
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => typed === null && event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") {
          isGivenUp.current = event.key === "Escape";
          event.stopPropagation(); // an Escape here leaves the number, not the window around it
          event.currentTarget.blur();
        }
      }}
      className={classes(
        "tabular h-5 min-w-0 rounded select-text border border-transparent bg-transparent text-center text-2xs text-ink hover:border-line-strong hover:bg-sunken focus:bg-sunken disabled:opacity-45",
        className,
      )}
    />
  );
}
