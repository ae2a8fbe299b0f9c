import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { classes } from "./classes";

export const inputLook =
  "h-9 w-full rounded-control border border-line bg-raised px-2.5 text-sm text-ink placeholder:text-ink-soft hover:border-line-strong disabled:opacity-45 aria-[invalid=true]:border-bad";

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  /** Only for those who do not see the field. */
  hideLabel?: boolean;
  error?: ReactNode;
  hint?: ReactNode;
}

export function Field({ label, hideLabel, error, hint, className, ...rest }: FieldProps) {
  const id = useId();
  const told = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block text-xs font-medium text-ink-soft"}>
        {label}
      </label>
      <input id={id} className={inputLook} aria-invalid={error ? true : undefined} aria-describedby={told ? `${id}-told` : undefined} {...rest} />
      {told && (
        <p id={`${id}-told`} className={classes("mt-1 text-xs", error ? "text-bad" : "text-ink-soft")}>
          {told}
        </p>
      )}
    </div>
  );
}
