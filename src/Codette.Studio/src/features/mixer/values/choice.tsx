import { RadioGroup } from "radix-ui";
import { classes } from "@/ui/classes";

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  small?: boolean;
  onChange(value: T): void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, options, small, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen as T)}
      orientation="horizontal"
      className="inline-flex w-full rounded-control border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className={classes(
            "flex-1 rounded-md border border-transparent px-2 font-medium whitespace-nowrap text-ink-soft transition-colors hover:text-ink disabled:opacity-45",
            "data-[state=checked]:border-line data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-sm",
            small ? "h-6 text-2xs" : "h-8 text-sm",
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
