import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";
import { Hint } from "./hint";

type Look = "primary" | "plain" | "quiet" | "danger";

const Looks: Record<Look, string> = {
  primary: "bg-accent-solid text-on-accent hover:brightness-110 active:brightness-95",
  plain: "bg-raised border border-line text-ink hover:bg-hover hover:border-line-strong",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink",
  danger: "bg-bad-soft text-bad hover:brightness-110",
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  small?: boolean;
  icon?: ReactNode;
}

export function Button({ look = "plain", small = false, icon, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(
        "inline-flex items-center justify-center gap-1.5 rounded-control font-medium whitespace-nowrap transition-colors select-none",
        "disabled:pointer-events-none disabled:opacity-45",
        small ? "h-7 px-2 text-xs" : "h-9 px-3.5 text-sm",
        Looks[look],
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  /** Its name, for the hint and for those who do not see the icon. */
  label: string;
  /** The key that does the same. */
  keys?: string;
  pressed?: boolean;
  children: ReactNode;
}

/** A button that is only an icon; its name comes as a hint. */
export function IconButton({ label, keys, pressed, look = "quiet", small = false, className, children, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classes(
          "inline-flex shrink-0 items-center justify-center rounded-control transition-colors disabled:pointer-events-none disabled:opacity-45",
          small ? "size-7" : "size-9",
          pressed ? "bg-accent-soft text-accent" : Looks[look],
          className,
        )}
        {...rest}
      >
        {children}
      </button>
    </Hint>
  );
}
