import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { classes } from "./classes";

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  small?: boolean;
  disabled?: boolean;
  className?: string;
  onChange(value: T): void;
}

export function Select<T extends string>({ label, value, options, small, disabled, className, onChange }: SelectProps<T>) {
  return (
    <Radix.Root value={value} onValueChange={(chosen) => onChange(chosen as T)} disabled={disabled}>
      <Radix.Trigger
        aria-label={label}
        className={classes(
          "inline-flex items-center justify-between gap-1 rounded-control border border-line bg-raised hover:border-line-strong disabled:opacity-45",
          small ? "h-7 px-2 text-xs" : "h-9 px-2.5 text-sm",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value />
        </span>
        <Radix.Icon>
          <ChevronDown size={14} className="text-ink-soft" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content position="popper" sideOffset={4} collisionPadding={8} className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) rounded-card border border-line bg-raised p-1 shadow-(--shadow-lift)">
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex h-8 cursor-pointer items-center justify-between gap-3 rounded-md px-2 text-sm outline-none select-none data-[highlighted]:bg-hover"
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                <Radix.ItemIndicator>
                  <Check size={14} className="text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
